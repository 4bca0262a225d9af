// SPDX-License-Identifier: Apache-2.0
// Files and folders; std::filesystem's exceptions stay inside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/result.h"

namespace stimmig {

// All bytes of a file, decompressed (see input_file.h). Errors: those of
// InputFile, larger than `max_bytes`.
Result<std::string> ReadFile(const std::string& path,
                             std::size_t max_bytes = std::size_t{1} << 30);

enum class PathKind { kMissing, kFile, kFolder, kOther };
PathKind KindOf(const std::string& path);

// All regular files below a folder whose names end in one of `extensions`
// (".md"), sorted by path bytes; hidden files and folders (".git") are left
// out. Symbolic links to folders are not followed. Paths begin with `folder`
// as given. The error names a folder that cannot be read.
Result<std::vector<std::string>> ListFiles(
    const std::string& folder, const std::vector<std::string_view>& extensions);

// Whether the first bytes look like something else than text (NUL bytes).
bool LooksBinary(std::string_view bytes);

}  // namespace stimmig
