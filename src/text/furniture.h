// SPDX-License-Identifier: Apache-2.0
// Tells the article from the page around it, and headline and teaser from the
// body.
#pragma once

#include "pack/pack.h"
#include "text/document.h"

namespace stimmig {

// Marks blocks that the language's furniture rules name: single lines
// ("3 Minuten Lesezeit"), and sections ("Meistgelesene Artikel") with what
// follows: to the end of the text if the section begins in its second half,
// else to the next block of running prose.
void MarkFurniture(Document& document, const LanguageIndex& index,
                   const Language& language);

// The first block is the headline if it is a heading or a short line without
// a full stop above further blocks; equal lines below it, too. A first
// paragraph wholly in bold or italics is the teaser (Markdown tells).
void MarkParts(Document& document);

}  // namespace stimmig
