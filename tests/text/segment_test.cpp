// SPDX-License-Identifier: Apache-2.0
#include "text/segment.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "pack/test_pack.h"

namespace stimmig {
namespace {

// The sentences of a text with "|" between them.
std::string Cut(std::string_view text, std::string_view language) {
  const Segmenter segmenter(*TestRules().FindIndex(language));
  std::string cut;
  for (const Span span : segmenter.Sentences(text, {0, text.size()})) {
    if (!cut.empty()) cut += "|";
    cut += text.substr(span.begin, span.size());
  }
  return cut;
}

struct Case {
  std::string_view language;
  std::string_view cut;  // the text, with "|" for the space between sentences
};

const Case kCases[] = {
    // Plain ends.
    {"de", "Der Umsatz stieg.|Der Gewinn fiel."},
    {"de", "Wer zahlt?|Niemand!|Doch."},
    {"de", "Ein Satz ohne Ende"},
    {"de", "Drei Punkte ...|Dann mehr."},
    {"en", "Revenue rose.|Profit fell."},
    // Abbreviations.
    {"de", "Das kostet 5 Mrd. Euro und mehr.|Zu viel."},
    {"de", "Das kostet 5 Mio. US-Dollar."},
    {"de", "Das sind ca. 300 Stellen, d.h. fast alle."},
    {"de", "Etwa z. B. Siemens und Bosch."},
    {"de", "Etwa z.B. Siemens und Bosch."},
    {"de", "So sagt es Dr. Meier.|Und Prof. Kunz."},
    {"de", "Das regelt Art. 5 Abs. 2 gut."},
    // An abbreviation ends a sentence where a starter follows.
    {"de", "Der Umsatz lag bei 5 Mrd.|Die Firma wuchs."},
    {"de",
     "Die Kosten lagen bei 30 Mio.|Im Vorjahr waren es 20 Mio.|Das reicht."},
    {"en", "It is run by Dr. Smith and Mr. Jones."},
    // Dates and ordinals.
    {"de", "Am 28. Januar 2025 fiel der Kurs."},
    {"de", "Am 28. Jan. 2025 fiel der Kurs."},
    {"de", "Im 4. Quartal sank er.|Im 1. Halbjahr auch."},
    {"de", "Das stand am 27.01.2025 fest.|Danach nicht."},
    {"de", "Das gilt im 21. Jahrhundert."},
    // A figure may end a sentence.
    {"de", "Es waren 28.|Das ist wenig."},
    {"de", "Das war 2024.|Damals stieg der Umsatz."},
    {"de", "Es wurden 12.000.|Mehr ging nicht."},
    {"en", "The rate was 3.|That is low."},
    // Numbers, versions and names with points.
    {"de", "Version 2.0 kam mit 1.300 Nutzern auf stimmig.de an."},
    {"en", "It grew 3.5 percent in the U.S. last year."},
    // Initials.
    {"de", "George W. Bush kam.|Dann ging er."},
    {"de", "J. P. Morgan zahlte.|Ü. Özil auch."},
    // Quotes and brackets belong to the sentence that they close.
    {"de", "„Wir zahlen.“|Das sagte er."},
    {"de", "Er sagte: „Wir zahlen.“|„Niemals!“|So ging es."},
    {"de", "\"Es reicht.\"|Dann ging sie."},
    {"de", "»Es reicht.«|Dann ging sie."},
    {"de", "(Das gilt nicht.)|Mehr dazu hier."},
    {"en", "“We pay.”|Then he left."},
    // Lower case goes on.
    {"de", "„Wir zahlen!“ sagte er."},
    {"de", "Was? fragte er."},
    {"de", "usw. und so weiter."},
};

TEST_CASE("where sentences end") {
  for (const Case& c : kCases) {
    CAPTURE(c.cut);
    std::string text(c.cut);
    for (char& byte : text) {
      if (byte == '|') byte = ' ';
    }
    CHECK(Cut(text, c.language) == c.cut);
  }
}

TEST_CASE("any space parts sentences") {
  CHECK(Cut("Eins.\nZwei.\r\n\tDrei.", "de") == "Eins.|Zwei.|Drei.");
  CHECK(Cut("Am 28.\u00A0Januar fiel er.\u00A0Dann nicht.\u202FEnde.", "de") ==
        "Am 28.\u00A0Januar fiel er.|Dann nicht.|Ende.");
}

TEST_CASE("only the block is cut, without the space around it") {
  const Segmenter segmenter(*TestRules().FindIndex("de"));
  const std::string_view text = "Vor.  Eins. Zwei.  Nach.";
  const std::vector<Span> expected{{6, 11}, {12, 17}};
  CHECK(segmenter.Sentences(text, {4, 19}) == expected);
  CHECK(segmenter.Sentences(text, {4, 6}).empty());
  CHECK(segmenter.Sentences("", {0, 0}).empty());
}

// All words lie in sentences, and no sentence cuts a character.
TEST_CASE("sentences cover the text") {
  for (const char* language : {"de", "en"}) {
    const Segmenter segmenter(*TestRules().FindIndex(language));
    for (const Case& c : kCases) {
      const std::string_view text = c.cut;
      CAPTURE(text);
      std::size_t end = 0;
      for (const Span span : segmenter.Sentences(text, {0, text.size()})) {
        CHECK(span.begin >= end);
        for (std::size_t at = end; at < span.begin;) {
          const CodePoint between = DecodeAt(text, at);
          CHECK(IsSpace(between.value));
          at += between.size_bytes;
        }
        CHECK_FALSE(FindInvalidUtf8(text.substr(span.begin, span.size())));
        end = span.end;
      }
      CHECK(end == text.size());
    }
  }
}

}  // namespace
}  // namespace stimmig
