// SPDX-License-Identifier: Apache-2.0
// Plain values as bytes, for what is made ready when the program is built. One
// list of the fields of a type serves both ways:
//
//   struct Rule { std::string id; std::vector<int> lines; };
//   template <class Archive>
//   void Transfer(Archive& archive, Rule& rule) {
//     archive.Fields(rule, rule.id, rule.lines);   // a field left out: refused
//   }
//   ByteWriter writer;  writer(rule);  std::string bytes = writer.Take();
//   ByteReader reader(bytes);  reader(rule);
//
// A type that keeps an invariant has a member Transfer(archive) instead, which
// gives its parts to archive(...). Texts, vectors and maps need neither, nor
// does what is nothing but bytes: numbers, enumerators, structs of them.
//
// Requires for reading: bytes written by the same build for the same kind of
// machine.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace stimmig {

// In the place of a field that is not written; reading leaves it as it is.
struct LeftOut {};
inline constexpr LeftOut kLeftOut;

// A value is its bytes and has no others that mean the same.
template <class T>
inline constexpr bool kIsBytes =
    std::is_trivially_copyable_v<T> &&
    std::has_unique_object_representations_v<T> && !std::is_pointer_v<T>;

struct AnyField {
  template <class T>
  operator T() const;
};

template <class T, std::size_t... i>
constexpr bool TakesFields(std::index_sequence<i...> /*fields*/) {
  return requires { T{(static_cast<void>(i), AnyField())...}; };
}

// Of an aggregate; a base counts as one.
template <class T, std::size_t known = 0>
consteval std::size_t FieldCount() {
  if constexpr (TakesFields<T>(std::make_index_sequence<known + 1>())) {
    return FieldCount<T, known + 1>();
  } else {
    return known;
  }
}

// What both directions share: `Way` writes or reads one value with Do.
template <class Way>
class Archive {
 public:
  template <class... T>
  void operator()(T&... values) {
    (way().Do(values), ...);
  }
  // All fields of an aggregate in their order, its base first.
  template <class T, class... Field>
  void Fields(const T& /*value*/, Field&... fields) {
    static_assert(FieldCount<T>() == sizeof...(Field),
                  "a field is missing, or there are too many");
    (way().Do(fields), ...);
  }
  void Do(const LeftOut& /*field*/) {}

 protected:
  template <class T>
  void DoParts(T& value) {
    if constexpr (requires { value.Transfer(way()); }) {
      value.Transfer(way());
    } else {
      Transfer(way(), value);
    }
  }

 private:
  Way& way() { return static_cast<Way&>(*this); }
};

class ByteWriter : public Archive<ByteWriter> {
 public:
  static constexpr bool kReads = false;

  std::string Take() { return std::move(bytes_); }

  using Archive::Do;
  template <class T>
  void Do(const T& value) {
    if constexpr (kIsBytes<T>) {
      PutBytes(&value, sizeof value);
    } else {
      // Writing changes nothing; the list of fields is that of reading.
      DoParts(const_cast<T&>(value));
    }
  }
  void Do(const std::string& text) {
    PutSize(text.size());
    PutBytes(text.data(), text.size());
  }
  template <class T>
  void Do(const std::vector<T>& values) {
    PutSize(values.size());
    if constexpr (kIsBytes<T>) {
      PutBytes(values.data(), values.size() * sizeof(T));
    } else {
      for (const T& value : values) Do(value);
    }
  }
  template <class Key, class T, class Less>
  void Do(const std::map<Key, T, Less>& map) {
    PutSize(map.size());
    for (const auto& [key, value] : map) {
      Do(key);
      Do(value);
    }
  }

 private:
  void PutSize(std::size_t size) {
    const auto small = static_cast<std::uint32_t>(size);
    assert(small == size);
    PutBytes(&small, sizeof small);
  }
  void PutBytes(const void* bytes, std::size_t size) {
    bytes_.append(static_cast<const char*>(bytes), size);
  }

  std::string bytes_;
};

// Reads into values that are as they were made: vectors, maps and texts are
// empty.
class ByteReader : public Archive<ByteReader> {
 public:
  static constexpr bool kReads = true;

  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  using Archive::Do;
  template <class T>
  void Do(T& value) {
    if constexpr (kIsBytes<T>) {
      GetBytes(&value, sizeof value);
    } else {
      DoParts(value);
    }
  }
  void Do(std::string& text) { text = Take(GetSize()); }
  template <class T>
  void Do(std::vector<T>& values) {
    values.resize(GetSize());
    if constexpr (kIsBytes<T>) {
      GetBytes(values.data(), values.size() * sizeof(T));
    } else {
      for (T& value : values) Do(value);
    }
  }
  template <class Key, class T, class Less>
  void Do(std::map<Key, T, Less>& map) {
    for (std::size_t left = GetSize(); left > 0; --left) {
      Key key;
      Do(key);
      Do(map.emplace_hint(map.end(), std::move(key), T())->second);
    }
  }

 private:
  std::size_t GetSize() {
    std::uint32_t size = 0;
    GetBytes(&size, sizeof size);
    return size;
  }
  std::string_view Take(std::size_t size) {
    assert(size <= rest_.size());
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }
  void GetBytes(void* to, std::size_t size) {
    const std::string_view bytes = Take(size);
    if (size > 0) std::memcpy(to, bytes.data(), size);
  }

  std::string_view rest_;
};

}  // namespace stimmig
