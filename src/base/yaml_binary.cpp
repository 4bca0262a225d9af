// SPDX-License-Identifier: Apache-2.0
// EncodeYaml and DecodeYaml. All numbers are varints (7 bits a byte, low bits
// first):
//
//   bytes = count, file...          file = text(path), node
//   text  = size, bytes             head = size << 3 | quoted << 2 | kind
//   node  = head, zigzag(line - line of the node before), column, content
//   content = scalar: size bytes | sequence: size nodes
//             | map: size pairs of nodes | null: nothing
#include <cassert>
#include <cstdint>
#include <utility>

#include "base/yaml.h"

namespace stimmig {
namespace {

using Number = std::uint64_t;

class Writer {
 public:
  void Put(Number number) {
    for (; number >= 0x80; number >>= 7) {
      bytes_ += static_cast<char>(0x80 | (number & 0x7F));
    }
    bytes_ += static_cast<char>(number);
  }

  void PutText(std::string_view text) {
    Put(text.size());
    bytes_ += text;
  }

  void PutNode(const YamlNode& node) {
    const bool is_scalar = node.is_scalar();
    const Number size = is_scalar ? node.scalar.size() : node.items.size();
    Put(size << 3 | Number{node.quoted} << 2 | static_cast<Number>(node.kind));
    const auto step = static_cast<std::int64_t>(node.position.line - line_);
    Put(static_cast<Number>(step) << 1 ^ static_cast<Number>(step >> 63));
    Put(node.position.column);
    line_ = node.position.line;
    if (is_scalar) bytes_ += node.scalar;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (node.is_map()) PutNode(node.keys[i]);
      PutNode(node.items[i]);
    }
  }

  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  Number line_ = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes)
      : next_(bytes.data()), end_(next_ + bytes.size()) {}

  Number Get() {
    Number number = 0;
    for (int shift = 0;; shift += 7) {
      assert(next_ != end_);
      const auto byte = static_cast<unsigned char>(*next_++);
      number |= Number{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
  }

  std::string_view GetBytes(std::size_t size) {
    assert(size <= static_cast<std::size_t>(end_ - next_));
    return {std::exchange(next_, next_ + size), size};
  }

  void GetNode(YamlNode& node) {
    const Number head = Get();
    const std::size_t size = head >> 3;
    const Number step = Get();
    line_ += step >> 1 ^ -(step & 1);
    node.kind = static_cast<YamlKind>(head & 3);
    node.quoted = (head & 4) != 0;
    node.position = {line_, Get()};
    if (node.is_scalar()) {
      node.scalar = GetBytes(size);
      return;
    }
    node.items.resize(size);
    if (node.is_map()) node.keys.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      if (node.is_map()) GetNode(node.keys[i]);
      GetNode(node.items[i]);
    }
  }

 private:
  const char* next_;
  const char* end_;
  Number line_ = 0;
};

}  // namespace

std::string EncodeYaml(const std::vector<YamlFile>& files) {
  Writer writer;
  writer.Put(files.size());
  for (const YamlFile& file : files) {
    writer.PutText(file.path);
    writer.PutNode(file.root);
  }
  return writer.Take();
}

std::vector<YamlFile> DecodeYaml(std::string_view bytes) {
  Reader reader(bytes);
  std::vector<YamlFile> files(reader.Get());
  for (YamlFile& file : files) {
    file.path = reader.GetBytes(reader.Get());
    reader.GetNode(file.root);
  }
  return files;
}

}  // namespace stimmig
