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
            "*.txt, *.html, *.htm, *.jsonl, *.ndjson, and these with *.gz, "
            "*.zst)\n" +
            none + ": error: no such file or folder\n" + endless +
            ": error: cannot be read (File name too long)\n");
}

TEST_CASE("records of a feed are articles in its order") {
  const TempFolder folder;
  const std::string feed =
      folder.Write("f.jsonl",
                   "\xEF\xBB\xBF{\"id\": \"b\", \"text\": \"B\"}\n"
                   "\r\n"
                   "{\"id\": 7, \"html\": \"<p>A\", \"outlet\": \"Elbpost\"}\n"
                   "{\"text\": \"C\"}");
  const std::string last = folder.Write("g.md", "G");
  const Collected collected = CollectArticles({folder.path()});
  CHECK(collected.diagnostics.empty());
  CHECK(Paths(collected) ==
        Strings{feed + "#b", feed + "#7", feed + "#4", last});
  CHECK(collected.articles[0].bytes == "B");
  CHECK(collected.articles[1].format == ".html");
  CHECK(collected.articles[1].info.outlet == "Elbpost");
  CHECK(collected.articles[1].record == 3);
  CHECK(collected.articles[3].record == 0);
}

TEST_CASE("one record of a feed can be named") {
  const TempFolder folder;
  const std::string feed =
      folder.Write("f.ndjson", R"({"id": "a", "text": "A"})"
                               "\n"
                               R"({"id": "b", "text": "B"})");
  CHECK(Paths(CollectArticles({feed + "#b"})) == Strings{feed + "#b"});
  CHECK(Paths(CollectArticles({feed + "#b", feed})) ==
        Strings{feed + "#a", feed + "#b"});
  CHECK(Lines(CollectArticles({feed + "#c"}).diagnostics) ==
        feed + ": error: there is no record 'c'\n");
  CHECK(Lines(CollectArticles({"none.jsonl#c"}).diagnostics) ==
        "none.jsonl#c: error: no such file or folder\n");
}

TEST_CASE("a bad record is told and the rest of the feed read") {
  const TempFolder folder;
  const std::string feed =
      folder.Write("f.jsonl", R"({"id": "a", "text": "A"})"
                              "\n"
                              R"({"id": "a", "text": "A again"})"
                              "\n{]\n"
                              R"({"id": "b", "text": "B"})");
  const Collected collected = CollectArticles({feed});
  CHECK(Paths(collected) == Strings{feed + "#a", feed + "#b"});
  CHECK(Lines(collected.diagnostics) ==
        feed +
            ":2:1: error: a record with the id 'a' came before; this one is "
            "left out (ids must be unique within a feed)\n" +
            feed +
            ":3:2: error: the line is no JSON (one object a line, in UTF-8)\n");
}

TEST_CASE("a stream gives all articles in batches of bounded size") {
  const TempFolder folder;
  const std::string megabyte(std::size_t{1} << 20, 'x');
  std::string records;
  for (int i = 0; i < 40; ++i) {
    records += R"({"text": ")" + megabyte + "\"}\n";
  }
  const std::string feed = folder.Write("f.jsonl", records);
  ArticleStream stream({feed});
  std::size_t batches = 0, articles = 0;
  double progress = 0;
  while (const auto batch = stream.Next()) {
    CHECK(batch->articles.size() <= 2);
    ++batches;
    articles += batch->articles.size();
    CHECK(stream.progress() > progress);
    progress = stream.progress();
  }
  CHECK(batches == 20);
  CHECK(articles == 40);
  CHECK(progress == 1);
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
