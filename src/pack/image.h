// SPDX-License-Identifier: Apache-2.0
// A pack ready to be used, as bytes: its rules without their tests, and its
// indices. The built-in rules are read and indexed when the program is built;
// at its start only their image is read.
//
//   std::string image = EncodePack(*LoadPack(layers, Trust::kCheck).pack);
//   std::shared_ptr<const RulePack> pack = DecodePack(image);
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pack/pack.h"

namespace stimmig {

// The same pack gives the same bytes.
std::string EncodePack(const RulePack& pack);
// Linear. Requires: the image was made by EncodePack of the same build.
std::shared_ptr<const RulePack> DecodePack(std::string_view image);

}  // namespace stimmig
