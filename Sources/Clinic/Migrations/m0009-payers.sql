-- What a site's own code for a payer (CHP01) means to the rule packs (medicare). A code without a row is its own word.
CREATE TABLE payer_word (
    code TEXT PRIMARY KEY CHECK (code <> ''),
    word TEXT NOT NULL CHECK (word <> '')
) :compact;
