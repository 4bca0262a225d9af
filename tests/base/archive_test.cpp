// SPDX-License-Identifier: Apache-2.0
#include "base/archive.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

enum class Colour { kRed, kGreen };

struct Base {
  std::string id;
  std::vector<int> proofs;
};

struct Shape : Base {
  Colour colour = Colour::kRed;
  bool filled = false;
  std::vector<std::string> names;
  std::map<std::string, std::vector<long long>, std::less<>> sizes;
};

// Keeps its parts to itself.
class Pile {
 public:
  Pile() = default;
  explicit Pile(std::vector<Shape> shapes) : shapes_(std::move(shapes)) {}
  const std::vector<Shape>& shapes() const { return shapes_; }

  template <class Archive>
  void Transfer(Archive& archive) {
    archive(shapes_);
  }

 private:
  std::vector<Shape> shapes_;
};

}  // namespace

template <class Archive>
void Transfer(Archive& archive, Base& x) {
  archive.Fields(x, x.id, kLeftOut);
}

template <class Archive>
void Transfer(Archive& archive, Shape& x) {
  archive.Fields(x, static_cast<Base&>(x), x.colour, x.filled, x.names,
                 x.sizes);
}

TEST_CASE("what is written is read again") {
  const std::vector<Shape> shapes = {
      {{"a", {1, 2}}, Colour::kGreen, true, {"", "ä", "long"}, {}},
      {},
      {{std::string(100'000, 'x'), {}},
       Colour::kRed,
       false,
       {},
       {{"", {}}, {"b", {-1, 1LL << 62}}, {"c", {0}}}}};
  ByteWriter writer;
  writer.Do(Pile(shapes));
  writer.Do(std::vector<Colour>{Colour::kGreen});
  const std::string bytes = writer.Take();

  Pile pile;
  std::vector<Colour> colours;
  ByteReader reader(bytes);
  reader(pile, colours);
  CHECK(colours == std::vector<Colour>{Colour::kGreen});
  REQUIRE(pile.shapes().size() == shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    CAPTURE(i);
    const Shape& read = pile.shapes()[i];
    CHECK(read.id == shapes[i].id);
    CHECK(read.proofs.empty());  // left out
    CHECK(read.colour == shapes[i].colour);
    CHECK(read.filled == shapes[i].filled);
    CHECK(read.names == shapes[i].names);
    CHECK(read.sizes == shapes[i].sizes);
  }
}

TEST_CASE("the fields of a type are counted") {
  CHECK(FieldCount<Base>() == 2);
  CHECK(FieldCount<Shape>() == 5);  // its base is one
}

}  // namespace stimmig
