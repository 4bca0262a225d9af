// SPDX-License-Identifier: Apache-2.0
#include "engine/builtin.h"

#include <doctest/doctest.h>

#include "engine/embedded_rules.h"
#include "pack/image.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

TEST_CASE("the embedded pack is what its rules make") {
  const LoadedPack built = LoadPack(RuleLayers({}), Trust::kCheck);
  REQUIRE(built.ok());
  CHECK(EncodePack(*built.pack) == EmbeddedPack());
}

TEST_CASE("folders are laid upon the embedded rules") {
  const TempFolder folder;
  folder.Write("own.yaml",
               "entities:\n- {id: acme, kind: company, label: {de: Acme AG, "
               "en: Acme}, aliases: [Acme], tests: [{text: Acme, absent: "
               "[meta]}, {text: Acme had 5 employees., facts: ['acme staff = "
               "5 employee']}]}\n");
  const LoadedPack alone = LoadRules({});
  const LoadedPack loaded = LoadRules({folder.path()});
  REQUIRE(alone.ok());
  REQUIRE(loaded.ok());
  CHECK(alone.pack->FindEntity("acme") == nullptr);
  CHECK(loaded.pack->FindEntity("acme") != nullptr);
  CHECK(loaded.pack->entities.size() == alone.pack->entities.size() + 1);
  const std::string_view text = "Acme";
  CHECK(loaded.pack->FindIndex("en")
            ->phrases.FindAll(Tokenise(text), text)
            .size() == 1);
}

}  // namespace
}  // namespace stimmig
