// SPDX-License-Identifier: Apache-2.0
#include "engine/collect.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "pack/test_pack.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

using Strings = std::vector<std::string>;

Strings Paths(const Collected& collected) {
  Strings paths;
  for (const Article& article : collected.articles) {
    paths.push_back(article.path);
  }
  return paths;
}

TEST_CASE("files and folders become articles, each once, by path") {
  const TempFolder folder;
  const std::string b = folder.Write("in/b.md", "B");
  const std::string a = folder.Write("in/deep/a.txt", "A");
  const std::string c = folder.Write("in/c.markdown", "C");
  folder.Write("in/case.yaml", "no: article");
  folder.Write("in/expected.txt.bak", "no article");
  folder.Write("in/.git/d.md", "hidden");
  const std::string odd = folder.Write("odd.html", "named");
  const std::string in = folder.path() + "/in";
  struct Case {
    Strings given;
    Strings paths;
  };
  const Case cases[] = {
      {{}, {}},
      {{in}, {b, c, a}},
      {{in + "/"}, {b, c, a}},
      {{c, b}, {b, c}},
      {{b, in, b}, {b, c, a}},
      {{odd}, {odd}},
      {{in + "/deep", odd}, {a, odd}},
  };
  for (const Case& row : cases) {
    CAPTURE(row.given);
    const Collected collected = CollectArticles(row.given);
    CHECK(Paths(collected) == row.paths);
    CHECK(collected.diagnostics.empty());
  }
  CHECK(CollectArticles({a}).articles[0].bytes == "A");
}

TEST_CASE("one spelling for one file") {
  const auto before = std::filesystem::current_path();
  const TempFolder folder;
  folder.Write("a.md", "A");
  std::filesystem::current_path(folder.path());
  const Collected collected = CollectArticles({".", "a.md", "./a.md"});
  std::filesystem::current_path(before);
  CHECK(Paths(collected) == Strings{"a.md"});
}

TEST_CASE("what cannot be collected is told, and the rest collected") {
  const TempFolder folder;
  const std::string good = folder.Write("good.md", "x");
  const std::string empty = folder.path() + "/empty";
  folder.Write("empty/picture.png", "x");
  const std::string none = folder.path() + "/none.md";
  const std::string endless =
      folder.path() + "/" + std::string(300, 'x') + ".md";
  const Collected collected = CollectArticles({none, empty, good, endless});
  CHECK(Paths(collected) == Strings{good});
  CHECK(Lines(collected.diagnostics) ==
        empty +
            ": error: holds no articles (articles are files *.md, *.markdown, "
            "*.txt)\n" +
            none + ": error: no such file or folder\n" + endless +
            ": error: cannot be read (File name too long)\n");
}

TEST_CASE("a file without permission is told") {
  if (geteuid() == 0) {
    MESSAGE("skipped: root may read everything");
    return;
  }
  const TempFolder folder;
  const std::string path = folder.Write("a.md", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const Collected collected = CollectArticles({path});
  CHECK(collected.articles.empty());
  CHECK(Lines(collected.diagnostics) == path + ": error: permission denied\n");
}

}  // namespace
}  // namespace stimmig
