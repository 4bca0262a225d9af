// SPDX-License-Identifier: Apache-2.0
// Every diagnostic that stimmig can raise. Ids are stable and never reused.
#pragma once

#include <string_view>

namespace stimmig::diagnostic {

// Reading.
inline constexpr std::string_view kNotFound = "not-found";
inline constexpr std::string_view kUnreadable = "unreadable";
inline constexpr std::string_view kInvalidUtf8 = "invalid-utf8";
inline constexpr std::string_view kBinaryFile = "binary-file";
inline constexpr std::string_view kEmptyFile = "empty-file";
inline constexpr std::string_view kTooLarge = "too-large";
inline constexpr std::string_view kNoArticles = "no-articles";
inline constexpr std::string_view kFrontMatter = "front-matter";
inline constexpr std::string_view kTooDeep = "too-deep";
inline constexpr std::string_view kMetadata = "metadata";
inline constexpr std::string_view kFeedRecord = "feed-record";
inline constexpr std::string_view kUnknownLanguage = "unknown-language";

// Rules.
inline constexpr std::string_view kYamlSyntax = "yaml-syntax";
inline constexpr std::string_view kYamlDuplicateKey = "yaml-duplicate-key";
inline constexpr std::string_view kYamlAmbiguous = "yaml-ambiguous-scalar";
inline constexpr std::string_view kYamlTooBig = "yaml-too-big";
inline constexpr std::string_view kUnknownKey = "unknown-key";
inline constexpr std::string_view kWrongType = "wrong-type";
inline constexpr std::string_view kMissingField = "missing-field";
inline constexpr std::string_view kDuplicateId = "duplicate-id";
inline constexpr std::string_view kBadRegex = "bad-regex";
inline constexpr std::string_view kBadValue = "bad-value";
inline constexpr std::string_view kUnknownReference = "unknown-reference";
inline constexpr std::string_view kMissingTest = "missing-test";
inline constexpr std::string_view kFailedTest = "failed-test";

}  // namespace stimmig::diagnostic
