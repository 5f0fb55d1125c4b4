-- A device that was handed over to be signed on: until it is taken back, its sign-in reaches one signer's documents and nothing else:
-- a guardian's, or without one the person's own.
ALTER TABLE sign_in ADD COLUMN handed_inquiry :int REFERENCES inquiry (id);
ALTER TABLE sign_in ADD COLUMN handed_guardian :int REFERENCES inquiry_contact (id);
