// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace stimmig {
namespace {

namespace fs = std::filesystem;

// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "stimmig-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  std::string operator/(const std::string& name) const {
    return path_ + "/" + name;
  }
  const std::string& path() const { return path_; }

  void Write(const std::string& name, std::string_view bytes) const {
    const fs::path file = *this / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
  }

 private:
  std::string path_;
};

TEST_CASE("a file is read byte by byte") {
  const TemporaryFolder folder;
  const std::string kCases[] = {"",
                                "a",
                                "line\r\nNUL \0 \xFF",
                                std::string(1 << 16, 'x'),
                                std::string((1 << 16) + 1, 'y'),
                                std::string(300'000, 'z')};
  for (const std::string& bytes : kCases) {
    CAPTURE(bytes.size());
    folder.Write("a.md", bytes);
    const Result<std::string> read = ReadFile(folder / "a.md");
    REQUIRE(read.has_value());
    CHECK(*read == bytes);
  }
}

TEST_CASE("what cannot be read is named with its reason") {
  const TemporaryFolder folder;
  folder.Write("a.md", "12345");
  folder.Write("locked.md", "x");
  fs::permissions(folder / "locked.md", fs::perms::none);
  struct Case {
    std::string path;
    std::size_t max_bytes;
    std::string reason;
  };
  const Case kCases[] = {
      {folder / "none.md", 100, "no such file"},
      {folder / "a.md/b.md", 100, "no such file"},
      {"", 100, "no such file"},
      {folder.path(), 100, "is a folder"},
      {folder / "a.md", 4, "larger than 4 bytes"},
      {folder / "locked.md", 100, "permission denied"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.path);
    // Nothing is locked for root.
    if (c.reason == "permission denied" && geteuid() == 0) continue;
    const Result<std::string> read = ReadFile(c.path, c.max_bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message == c.path + ": " + c.reason);
  }
  CHECK(ReadFile(folder / "a.md", 5) == "12345");
}

TEST_CASE("kinds of paths") {
  const TemporaryFolder folder;
  folder.Write("a.md", "");
  fs::create_symlink("a.md", folder / "link.md");
  fs::create_symlink("nowhere", folder / "broken.md");
  CHECK(KindOf(folder / "a.md") == PathKind::kFile);
  CHECK(KindOf(folder / "link.md") == PathKind::kFile);
  CHECK(KindOf(folder / "broken.md") == PathKind::kMissing);
  CHECK(KindOf(folder.path()) == PathKind::kFolder);
  CHECK(KindOf(folder / "none") == PathKind::kMissing);
  CHECK(KindOf("/dev/null") == PathKind::kOther);
}

TEST_CASE("files are listed by extension, in the order of their bytes") {
  const TemporaryFolder folder;
  for (const char* name :
       {"b.md", "a.md", "Z.md", "ä.md", "x.txt", "no", "md", "sub/c.md",
        "sub.md", "sub/deep/er/d.txt", ".hidden.md", ".git/e.md",
        "sub/.cache/f.md", "g.md.bak", "empty/.keep"}) {
    folder.Write(name, "");
  }
  fs::create_directory(folder / "folder.md");
  fs::create_directory_symlink(folder.path(), folder / "loop");
  fs::create_symlink("a.md", folder / "link.md");
  fs::create_symlink("nowhere", folder / "broken.md");

  struct Case {
    std::vector<std::string_view> extensions;
    std::vector<std::string> names;
  };
  const Case kCases[] = {
      {{".md"},
       {"Z.md", "a.md", "b.md", "link.md", "sub.md", "sub/c.md", "ä.md"}},
      {{".txt"}, {"sub/deep/er/d.txt", "x.txt"}},
      {{".txt", ".bak"}, {"g.md.bak", "sub/deep/er/d.txt", "x.txt"}},
      {{".html"}, {}},
      {{}, {}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.names.size());
    for (const std::string slash : {"", "/"}) {
      const auto files = ListFiles(folder.path() + slash, c.extensions);
      REQUIRE(files.has_value());
      std::vector<std::string> expected;
      for (const std::string& name : c.names) expected.push_back(folder / name);
      CHECK(*files == expected);
    }
  }
}

TEST_CASE("a folder that cannot be listed is named") {
  const TemporaryFolder folder;
  folder.Write("a.md", "");
  folder.Write("locked/b.md", "");
  struct Case {
    std::string path;
    std::string message;
  };
  const Case kCases[] = {
      {folder / "none", folder / "none: no such folder"},
      {folder / "a.md", folder / "a.md: is not a folder"},
      {folder.path(), folder / "locked: permission denied"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.path);
    const bool locks = c.message.ends_with("denied");
    if (locks && geteuid() == 0) continue;
    if (locks) fs::permissions(folder / "locked", fs::perms::none);
    const auto files = ListFiles(c.path, {".md"});
    fs::permissions(folder / "locked", fs::perms::owner_all);
    REQUIRE_FALSE(files.has_value());
    CHECK(files.error().message == c.message);
  }
}

TEST_CASE("binary files are told from text") {
  using namespace std::string_view_literals;
  struct Case {
    std::string_view bytes;
    bool binary;
  };
  const Case kCases[] = {
      {"", false},
      {"Märkte\r\n\t", false},
      {"latin-1 \xE4", false},
      {"\x89PNG\r\n\x1A\n\0"sv, true},
      {"\xFF\xFE"
       "a\0"sv,
       true},  // UTF-16
  };
  for (const Case& c : kCases) {
    CAPTURE(c.bytes);
    CHECK(LooksBinary(c.bytes) == c.binary);
  }
}

}  // namespace
}  // namespace stimmig
