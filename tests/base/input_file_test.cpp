// SPDX-License-Identifier: Apache-2.0
#include "base/input_file.h"

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include <random>

#include "base/file.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

std::string Gzip(std::string_view bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8,
                       Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string in(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string Zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

// Bytes that do not shrink.
std::string Noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

TEST_CASE("compressed files are read as what they hold") {
  const TempFolder folder;
  const std::string contents[] = {"", "a", std::string(300'000, 'z'),
                                  Noise(200'000)};
  for (const std::string& bytes : contents) {
    CAPTURE(bytes.size());
    const std::string stored[] = {bytes, Gzip(bytes), Zstd(bytes)};
    for (const std::string& file : stored) {
      const auto read = ReadFile(folder.Write("a", file));
      REQUIRE(read);
      CHECK(*read == bytes);
    }
    // Several members make one content.
    for (const std::string& file :
         {Gzip(bytes) + Gzip("b"), Zstd(bytes) + Zstd("b")}) {
      const auto read = ReadFile(folder.Write("a", file));
      REQUIRE(read);
      CHECK(*read == bytes + "b");
    }
  }
}

TEST_CASE("damaged compressed data is told") {
  const TempFolder folder;
  const std::string noise = Noise(100'000);
  for (const std::string& whole : {Gzip(noise), Zstd(noise)}) {
    for (const std::size_t size : {std::size_t{5}, std::size_t{100},
                                   whole.size() / 2, whole.size() - 1}) {
      CAPTURE(size);
      const std::string path = folder.Write("a", whole.substr(0, size));
      const auto read = ReadFile(path);
      REQUIRE_FALSE(read);
      CHECK(read.error().message ==
            path + ": ends in the middle of compressed data");
    }
    std::string damaged = whole;
    damaged[damaged.size() - 2] ^= 0x55;
    damaged[8] ^= 0x55;
    damaged += "x";
    CHECK_FALSE(ReadFile(folder.Write("a", damaged)));
  }
}

TEST_CASE("what is too large when decompressed is told") {
  const TempFolder folder;
  const std::string path = folder.Write("a", Gzip(std::string(1 << 20, 'z')));
  CHECK(ReadFile(path, 1 << 20));
  const auto read = ReadFile(path, (1 << 20) - 1);
  REQUIRE_FALSE(read);
  CHECK(read.error().message == path + ": larger than 1048575 bytes");
}

std::vector<std::string> LinesOf(const std::string& path, std::size_t most) {
  auto file = InputFile::Open(path);
  REQUIRE(file);
  std::vector<std::string> lines;
  std::string line;
  while (true) {
    const auto more = file->ReadLine(line, most);
    REQUIRE(more);
    if (!*more) break;
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("lines of a file") {
  using Lines = std::vector<std::string>;
  const TempFolder folder;
  const std::string wide(200'000, 'w');
  struct Case {
    std::string bytes;
    Lines lines;
  };
  const Case cases[] = {
      {"", {}},
      {"\n", {""}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"a\r\n\nb", {"a\r", "", "b"}},
      {wide + "\nb", {wide, "b"}},
      {wide + wide + "\nb", {(wide + wide).substr(0, 300'000), "b"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes.substr(0, 20));
    for (const std::string& stored : {c.bytes, Gzip(c.bytes), Zstd(c.bytes)}) {
      CHECK(LinesOf(folder.Write("a", stored), 300'000) == c.lines);
    }
  }
}

TEST_CASE("the bytes used are those of the stored file") {
  const TempFolder folder;
  const std::string stored = Gzip(std::string(1 << 20, 'z'));
  auto file = InputFile::Open(folder.Write("a", stored));
  REQUIRE(file);
  std::string block(2 << 20, '\0');
  while (true) {
    const auto got = file->Read(block.data(), block.size());
    REQUIRE(got);
    if (*got == 0) break;
  }
  CHECK(file->bytes_used() == stored.size());
}

TEST_CASE("the ending of compression is not the format's") {
  CHECK(WithoutCompressedEnding("a.md.gz") == "a.md");
  CHECK(WithoutCompressedEnding("a.jsonl.zst") == "a.jsonl");
  CHECK(WithoutCompressedEnding("a.md") == "a.md");
}

}  // namespace
}  // namespace stimmig
