// SPDX-License-Identifier: Apache-2.0
#include "base/input_file.h"

#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace stimmig {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;
constexpr std::string_view kGzipMagic = "\x1F\x8B";
constexpr std::string_view kZstdMagic = "\x28\xB5\x2F\xFD";

using Input = std::span<const char>;
using Output = std::span<char>;

// Not zeroed: most files are much smaller.
using Block = std::unique_ptr<char[]>;
Block NewBlock() { return std::make_unique_for_overwrite<char[]>(kBlockBytes); }

// Turns stored bytes into those of the content.
class Decoder {
 public:
  virtual ~Decoder() = default;
  // Takes from the front of `in`, fills the front of `out`; false: damaged.
  virtual bool Decode(Input& in, Output& out) = 0;
  // Whether the data may end here.
  virtual bool IsComplete() const = 0;
};

class Copier : public Decoder {
 public:
  bool Decode(Input& in, Output& out) override {
    const std::size_t count = std::min(in.size(), out.size());
    std::ranges::copy(in.first(count), out.begin());
    in = in.subspan(count);
    out = out.subspan(count);
    return true;
  }
  bool IsComplete() const override { return true; }
};

class GzipDecoder : public Decoder {
 public:
  GzipDecoder() { ok_ = inflateInit2(&stream_, MAX_WBITS + 16) == Z_OK; }
  ~GzipDecoder() override { inflateEnd(&stream_); }
  GzipDecoder(const GzipDecoder&) = delete;
  GzipDecoder& operator=(const GzipDecoder&) = delete;

  bool Decode(Input& in, Output& out) override {
    if (complete_ && !in.empty()) {  // a further member
      ok_ = ok_ && inflateReset(&stream_) == Z_OK;
      complete_ = false;
    }
    // zlib does not write there, but its type says so.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    const int status = ok_ ? inflate(&stream_, Z_NO_FLUSH) : Z_STREAM_ERROR;
    in = in.last(stream_.avail_in);
    out = out.last(stream_.avail_out);
    complete_ = status == Z_STREAM_END;
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
  }
  bool IsComplete() const override { return complete_; }

 private:
  z_stream stream_{};
  bool ok_ = false;
  bool complete_ = false;
};

class ZstdDecoder : public Decoder {
 public:
  bool Decode(Input& in, Output& out) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    const std::size_t status = ZSTD_decompressStream(stream_.get(), &to, &from);
    in = in.subspan(from.pos);
    out = out.subspan(to.pos);
    // Without any progress a complete frame stays complete.
    if (from.pos > 0 || to.pos > 0) complete_ = status == 0;
    return ZSTD_isError(status) == 0;
  }
  bool IsComplete() const override { return complete_; }

 private:
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream_{
      ZSTD_createDStream(), &ZSTD_freeDStream};
  bool complete_ = false;
};

std::unique_ptr<Decoder> MakeDecoder(std::string_view first) {
  if (first.starts_with(kGzipMagic)) return std::make_unique<GzipDecoder>();
  if (first.starts_with(kZstdMagic)) return std::make_unique<ZstdDecoder>();
  return std::make_unique<Copier>();
}

}  // namespace

struct InputFile::State {
  State(std::string name, std::FILE* opened)
      : path(std::move(name)), file(opened, std::fclose) {}

  std::unexpected<Error> Failure(std::string_view why) const {
    return std::unexpected(Error{fmt::format("{}: {}", path, why)});
  }
  // The next block of the stored bytes into `stored`.
  Result<void> Fill();

  std::string path;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file;
  std::unique_ptr<Decoder> decoder;
  Block block = NewBlock();
  Input stored;
  bool at_end = false;  // of the stored bytes
  std::size_t filled = 0;
  // Decoded bytes that ReadLine has not given yet.
  Block text;  // made when first needed
  std::string_view rest;
};

Result<void> InputFile::State::Fill() {
  errno = 0;
  const std::size_t got = std::fread(block.get(), 1, kBlockBytes, file.get());
  if (std::ferror(file.get()) != 0) {
    return Failure(DescribeError({errno, std::generic_category()}));
  }
  stored = Input(block.get(), got);
  filled += got;
  at_end = got < kBlockBytes;
  if (!decoder) decoder = MakeDecoder({block.get(), got});
  return {};
}

InputFile::InputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
InputFile::~InputFile() = default;
InputFile::InputFile(InputFile&&) noexcept = default;
InputFile& InputFile::operator=(InputFile&&) noexcept = default;

Result<InputFile> InputFile::Open(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  const int error = errno;
  auto state = std::make_unique<State>(path, file);
  if (!file)
    return state->Failure(DescribeError({error, std::generic_category()}));
  if (const Result<void> filled = state->Fill(); !filled) {
    return std::unexpected(filled.error());
  }
  return InputFile(std::move(state));
}

Result<std::size_t> InputFile::Read(char* to, std::size_t size) {
  State& state = *state_;
  Output out(to, size);
  while (out.size() == size) {
    if (state.stored.empty() && !state.at_end) {
      if (const Result<void> filled = state.Fill(); !filled) {
        return std::unexpected(filled.error());
      }
    }
    const std::size_t before = state.stored.size();
    if (!state.decoder->Decode(state.stored, out)) {
      return state.Failure("holds damaged compressed data");
    }
    const bool stuck = out.size() == size && state.stored.size() == before;
    if (!stuck || !state.at_end) continue;
    if (state.decoder->IsComplete()) break;
    return state.Failure("ends in the middle of compressed data");
  }
  return size - out.size();
}

Result<bool> InputFile::ReadLine(std::string& line, std::size_t max_bytes) {
  line.clear();
  State& state = *state_;
  for (bool began = false;; began = true) {
    if (state.rest.empty()) {
      if (!state.text) state.text = NewBlock();
      const auto got = Read(state.text.get(), kBlockBytes);
      if (!got) return std::unexpected(got.error());
      if (*got == 0) return began;
      state.rest = {state.text.get(), *got};
    }
    const std::size_t end = state.rest.find('\n');
    const std::string_view part = state.rest.substr(0, end);
    line += part.substr(0, max_bytes - line.size());
    if (end != std::string_view::npos) {
      state.rest.remove_prefix(end + 1);
      return true;
    }
    state.rest = {};
  }
}

std::size_t InputFile::bytes_used() const {
  return state_->filled - state_->stored.size();
}

std::string DescribeError(std::error_code code) {
  if (code == std::errc::no_such_file_or_directory ||
      code == std::errc::not_a_directory) {
    return "no such file";
  }
  if (code == std::errc::is_a_directory) return "is a folder";
  if (code == std::errc::permission_denied) return "permission denied";
  return fmt::format("cannot be read ({})", code.message());
}

const std::vector<std::string_view>& CompressedEndings() {
  static const std::vector<std::string_view> kEndings = {".gz", ".zst"};
  return kEndings;
}

std::string_view WithoutCompressedEnding(std::string_view path) {
  for (const std::string_view ending : CompressedEndings()) {
    if (path.ends_with(ending)) {
      path.remove_suffix(ending.size());
      break;
    }
  }
  return path;
}

}  // namespace stimmig
