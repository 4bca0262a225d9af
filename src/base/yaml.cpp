// SPDX-License-Identifier: Apache-2.0
// Two steps: yaml-cpp's events are recorded with their places, then the tree is
// built from them. An alias is built by replaying the events of its anchor, so
// that every node of the result is counted and a bomb stops at the limit.
#include "base/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <set>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "base/yaml_text.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

// yaml-cpp stops at the same depth; with aliases a tree can get deeper.
constexpr std::size_t kMaxDepth = 500;

struct Event {
  enum class Kind { kNull, kScalar, kSequence, kMap, kEnd, kAlias };
  Kind kind = Kind::kNull;
  bool quoted = false;
  YAML::anchor_t anchor = 0;  // kAlias: the one meant; else its own, 0: none
  Position position;
  std::string scalar;
};

class Recorder : public YAML::EventHandler {
 public:
  Recorder(YamlText& text, std::vector<Event>& events)
      : text_(text), events_(events) {}

  // Where the innermost list or map stands that is still open.
  Position open() const { return open_.empty() ? Position{} : open_.back(); }
  // After the last event. A syntax error leaves lists and maps open.
  void Finish() {
    while (!open_.empty()) Close();
    text_.CheckQuotes(last_quoted_.line, last_quoted_.column);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ != 2) return;
    const Position place = Place(mark);
    if (text_.LineAt(place).starts_with("---")) {
      text_.Report(diagnostic::kYamlSyntax, place,
                   "a second document begins here",
                   "a file holds one document");
    } else {
      text_.Report(diagnostic::kYamlSyntax, place,
                   "text after the end of the value",
                   "quote the value if it is one text");
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Add({Event::Kind::kNull, false, anchor, Place(mark), {}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Add({Event::Kind::kAlias, false, anchor, Place(mark), {}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag,
                YAML::anchor_t anchor, const std::string& value) override {
    const Position place = Place(mark);
    const bool quoted = tag == "!";
    CheckTag(tag, place);
    if (quoted) {
      last_quoted_ = mark;
    } else {
      text_.CheckPlainScalar(place, value);
    }
    Add({Event::Kind::kScalar, quoted, anchor, place, value});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    Open(Event::Kind::kSequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    Open(Event::Kind::kMap, mark, tag, anchor);
  }
  void OnMapEnd() override { Close(); }

 private:
  Position Place(const YAML::Mark& mark) {
    return text_.Place(mark.line, mark.column);
  }

  // More events than a tree of the largest size has are not kept.
  void Add(Event event) {
    if (documents_ == 1 && events_.size() <= 2 * kMaxYamlNodes) {
      events_.push_back(std::move(event));
    }
  }

  void Open(Event::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    const Position place = Place(mark);
    CheckTag(tag, place);
    open_.push_back(place);
    Add({kind, false, anchor, place, {}});
  }

  void Close() {
    open_.pop_back();
    Add({Event::Kind::kEnd, false, 0, {}, {}});
  }

  void CheckTag(const std::string& tag, Position place) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    text_.Report(diagnostic::kYamlSyntax, place,
                 fmt::format("tags such as {} are not supported", tag),
                 "quote the value if it is text");
  }

  YamlText& text_;
  std::vector<Event>& events_;
  std::vector<Position> open_;
  YAML::Mark last_quoted_;
  int documents_ = 0;
};

class Builder {
 public:
  Builder(YamlText& text, const std::vector<Event>& events)
      : text_(text), events_(events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (events[i].kind != Event::Kind::kAlias && events[i].anchor != 0) {
        anchors_[events[i].anchor] = i;
      }
    }
  }

  // Requires: there are events.
  YamlNode Build() { return Node(0); }

 private:
  using Kind = Event::Kind;

  bool AtEnd() const { return stopped_ || events_[next_].kind == Kind::kEnd; }

  YamlNode Node(std::size_t depth) {
    const Event& event = events_[next_++];
    if (event.kind == Kind::kAlias) return Alias(event, depth);
    YamlNode node;
    node.position = event.position;
    if (!Count(event.position, depth)) return node;
    if (event.anchor != 0) building_.insert(event.anchor);
    switch (event.kind) {
      case Kind::kScalar:
        node.kind = YamlKind::kScalar;
        node.scalar = event.scalar;
        node.quoted = event.quoted;
        break;
      case Kind::kSequence:
        node.kind = YamlKind::kSequence;
        while (!AtEnd()) node.items.push_back(Node(depth + 1));
        ++next_;
        break;
      case Kind::kMap:
        node.kind = YamlKind::kMap;
        FillMap(node, depth);
        ++next_;
        break;
      default:
        break;
    }
    if (event.anchor != 0) building_.erase(event.anchor);
    return node;
  }

  void FillMap(YamlNode& node, std::size_t depth) {
    while (!AtEnd()) {
      YamlNode key = Node(depth + 1);
      if (AtEnd()) break;  // a syntax error took the value
      node.keys.push_back(std::move(key));
      node.items.push_back(Node(depth + 1));
    }
    // What an alias repeats has been checked where its anchor stands.
    if (alias_depth_ == 0) CheckMap(node);
  }

  YamlNode Alias(const Event& event, std::size_t depth) {
    if (building_.contains(event.anchor)) {
      Count(event.position, depth);
      text_.Report(diagnostic::kYamlSyntax, event.position,
                   "an alias stands inside what it stands for", "");
      YamlNode nothing;
      nothing.position = event.position;
      return nothing;
    }
    const std::size_t after = std::exchange(next_, anchors_.at(event.anchor));
    ++alias_depth_;
    YamlNode node = Node(depth);
    --alias_depth_;
    next_ = after;
    return node;
  }

  // False once the tree is too large to go on.
  bool Count(Position place, std::size_t depth) {
    if (stopped_) return false;
    stopped_ = ++nodes_ > kMaxYamlNodes || depth > kMaxDepth;
    if (!stopped_) return true;
    if (depth > kMaxDepth) {
      text_.Report(diagnostic::kYamlTooBig, place,
                   fmt::format("nested deeper than {} levels", kMaxDepth), "");
    } else {
      text_.Report(diagnostic::kYamlTooBig, place,
                   fmt::format("more than {} nodes once aliases are expanded",
                               kMaxYamlNodes),
                   "");
    }
    return false;
  }

  void CheckMap(const YamlNode& map) {
    std::unordered_map<std::string_view, std::size_t> first_lines;
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
      const YamlNode& key = map.keys[i];
      CheckKey(key, map.items[i]);
      if (!key.is_scalar()) continue;
      const auto [first, is_new] =
          first_lines.try_emplace(key.scalar, key.position.line);
      if (is_new) continue;
      text_.Report(diagnostic::kYamlDuplicateKey, key.position,
                   fmt::format("key \"{}\" stands twice, first in line {}",
                               key.scalar, first->second),
                   "");
    }
  }

  void CheckKey(const YamlNode& key, const YamlNode& value) {
    if (!key.is_scalar()) {
      text_.Report(diagnostic::kYamlSyntax, key.position, "a key must be text",
                   "quote it");
    } else if (key.scalar == "<<" && !key.quoted) {
      text_.Report(diagnostic::kYamlSyntax, key.position,
                   "merge keys (<<) are not supported",
                   "repeat the keys, or use an alias as a whole value");
    } else if (value.kind == YamlKind::kNull &&
               value.position == key.position && !text_.has_syntax_error()) {
      // yaml-cpp reads "a: 1\nb" as if it were "a: 1\nb:".
      text_.Report(diagnostic::kYamlSyntax, key.position,
                   fmt::format("no \":\" after \"{}\"", key.scalar), "");
    }
  }

  YamlText& text_;
  const std::vector<Event>& events_;
  std::map<YAML::anchor_t, std::size_t> anchors_;  // to the index of the event
  std::set<YAML::anchor_t> building_;
  std::size_t next_ = 0;
  std::size_t nodes_ = 0;
  std::size_t alias_depth_ = 0;
  bool stopped_ = false;
};

Diagnostic TooManyBytes(const std::string& path, std::size_t size_bytes) {
  return {diagnostic::kYamlTooBig,
          Severity::kError,
          path,
          {0, 0},
          fmt::format("{} bytes are more than the {} that are read", size_bytes,
                      kMaxYamlBytes),
          "split the file"};
}

// Never lets an exception of yaml-cpp out.
std::vector<Event> Record(YamlText& text) {
  std::vector<Event> events;
  Recorder recorder(text, events);
  try {
    std::istringstream stream{std::string(text.text())};
    YAML::Parser parser(stream);
    // Whatever follows a second document has been reported with it.
    for (int i = 0; i < 2 && parser.HandleNextDocument(recorder); ++i) {
    }
  } catch (const YAML::DeepRecursion&) {
    text.Report(diagnostic::kYamlTooBig, recorder.open(),
                fmt::format("nested deeper than {} levels", kMaxDepth), "");
  } catch (const YAML::Exception& error) {
    text.ReportSyntax(text.Place(error.mark.line, error.mark.column), error.msg,
                      recorder.open());
  }
  recorder.Finish();
  return events;
}

}  // namespace

const YamlNode* YamlNode::Find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].is_scalar() && keys[i].scalar == key) return &items[i];
  }
  return nullptr;
}

YamlFile ParseYaml(std::string path, std::string_view text,
                   std::size_t first_line) {
  YamlFile file;
  file.path = std::move(path);
  file.root.position = {first_line, 1};
  if (text.size() > kMaxYamlBytes) {
    file.diagnostics.push_back(TooManyBytes(file.path, text.size()));
    return file;
  }
  YamlText source(file.path, text, first_line);
  if (source.Check()) {
    const std::vector<Event> events = Record(source);
    if (!events.empty()) file.root = Builder(source, events).Build();
  }
  file.diagnostics = source.TakeDiagnostics();
  return file;
}

}  // namespace stimmig
