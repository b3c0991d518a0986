// All browser tests, in one process: they share one demo, one crawl of it and one browser (site.mjs).

import "./tests/links.mjs";
import "./tests/markup.mjs";
import "./tests/finding.mjs";
import "./tests/quiet.mjs";
import "./tests/layout.mjs";
import "./tests/words.mjs";
import "./tests/access.mjs";
