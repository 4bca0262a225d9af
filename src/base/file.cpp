// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/input_file.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

std::unexpected<Error> Failure(const std::string& path, std::string_view why) {
  return std::unexpected(Error{fmt::format("{}: {}", path, why)});
}

bool IsWanted(std::string_view name,
              const std::vector<std::string_view>& extensions) {
  return std::ranges::any_of(extensions, [&](std::string_view extension) {
    return name.size() > extension.size() && name.ends_with(extension);
  });
}

using Paths = std::vector<std::string>;

// Appends the wanted files below `folder` in any order.
Result<void> Collect(const fs::path& folder,
                     const std::vector<std::string_view>& extensions,
                     Paths& found) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  while (!error && entries != fs::directory_iterator()) {
    const fs::directory_entry& entry = *entries;
    const std::string name = entry.path().filename().string();
    std::error_code gone;  // a file may vanish while we look at it
    if (name.starts_with('.')) {
    } else if (entry.is_directory(gone)) {
      if (!entry.is_symlink(gone)) {
        const Result<void> below = Collect(entry.path(), extensions, found);
        if (!below) return below;
      }
    } else if (entry.is_regular_file(gone) && IsWanted(name, extensions)) {
      found.push_back(entry.path().string());
    }
    entries.increment(error);
  }
  if (error) return Failure(folder.string(), DescribeError(error));
  return {};
}

}  // namespace

Result<std::string> ReadFile(const std::string& path, std::size_t max_bytes) {
  auto file = InputFile::Open(path);
  if (!file) return std::unexpected(file.error());
  std::string bytes;
  std::error_code unknown_size;
  const auto size = fs::file_size(path, unknown_size);
  // One byte more than it has tells the end of the file in the first round.
  const bool sized = !unknown_size && size > 0 && size <= max_bytes;
  const std::size_t block = sized ? size + 1 : kBlockBytes;
  while (true) {
    const std::size_t before = bytes.size();
    bytes.resize(before + block);
    const auto got = file->Read(bytes.data() + before, block);
    if (!got) return std::unexpected(got.error());
    bytes.resize(before + *got);
    if (*got == 0) return bytes;
    if (bytes.size() > max_bytes) {
      return Failure(path, fmt::format("larger than {} bytes", max_bytes));
    }
  }
}

PathKind KindOf(const std::string& path) {
  std::error_code ignored;
  switch (fs::status(path, ignored).type()) {
    case fs::file_type::not_found:
      return PathKind::kMissing;
    case fs::file_type::regular:
      return PathKind::kFile;
    case fs::file_type::directory:
      return PathKind::kFolder;
    default:
      return PathKind::kOther;
  }
}

Result<std::vector<std::string>> ListFiles(
    const std::string& folder,
    const std::vector<std::string_view>& extensions) {
  const PathKind kind = KindOf(folder);
  if (kind == PathKind::kMissing) return Failure(folder, "no such folder");
  if (kind == PathKind::kFile) return Failure(folder, "is not a folder");
  Paths found;
  const Result<void> collected = Collect(folder, extensions, found);
  if (!collected) return std::unexpected(collected.error());
  std::ranges::sort(found);
  return found;
}

bool LooksBinary(std::string_view bytes) {
  constexpr std::size_t kLookAtBytes = 8192;
  return bytes.substr(0, kLookAtBytes).contains('\0');
}

}  // namespace stimmig
