// SPDX-License-Identifier: Apache-2.0
// A file read from front to back in bounded memory; gzip and Zstandard data
// are recognised by their first bytes and come out decompressed.
//
//   Result<InputFile> file = InputFile::Open("feed.jsonl.gz");
//   std::string line;
//   for (Result<bool> more = file->ReadLine(line, kMaxBytes); more && *more;
//        more = file->ReadLine(line, kMaxBytes)) Use(line);
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "stimmig/result.h"

namespace stimmig {

// Why the system refused: "no such file", "permission denied", ...
std::string DescribeError(std::error_code code);

// Endings that compression adds to a name: ".gz", ".zst".
const std::vector<std::string_view>& CompressedEndings();
// The path without such an ending.
std::string_view WithoutCompressedEnding(std::string_view path);

class InputFile {
 public:
  // Errors: not found, a folder, no permission.
  static Result<InputFile> Open(const std::string& path);
  ~InputFile();
  InputFile(InputFile&&) noexcept;
  InputFile& operator=(InputFile&&) noexcept;

  // Bytes written to `to`; 0 at the end only. Errors: cannot be read, damaged
  // or cut off compressed data. Requires: size > 0.
  Result<std::size_t> Read(char* to, std::size_t size);
  // The next line without its line feed; false at the end. A line that is
  // longer than `max_bytes` is cut there, its rest left out.
  Result<bool> ReadLine(std::string& line, std::size_t max_bytes);
  // Bytes of the file, as they are stored, that were used so far.
  std::size_t bytes_used() const;

 private:
  struct State;
  explicit InputFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stimmig
