// SPDX-License-Identifier: Apache-2.0
// The language lists of a pack: number words, hedges, periods, cues.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pack/items.h"
#include "pack/pack.h"

namespace stimmig {

// Reads a `grammar:` map into a language; fields it lacks stay as they are.
void ReadGrammar(const YamlNode& grammar, Language& language);

// Reads all lists that belong to a language; languages must exist.
void ReadLanguageItems(const Items& items, std::vector<Language>& languages,
                       std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
