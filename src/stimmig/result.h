// SPDX-License-Identifier: Apache-2.0
// What an operation gives back that may not be able to give its result.
//
//   Result<std::string> bytes = ReadFile("a.md");
//   if (!bytes) Report(bytes.error().message);
//
// Problems in a user's article or rule file are Diagnostics, not Errors: they
// are collected and the work goes on.
#pragma once

#include <expected>
#include <string>

namespace stimmig {

struct Error {
  // Lower case, no full stop, names the file it is about.
  std::string message;
};

template <class T>
using Result = std::expected<T, Error>;

}  // namespace stimmig
