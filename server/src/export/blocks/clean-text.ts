// Strips, once for all writers, the characters that XML forbids or that make a text read as another one.

/** Lone surrogates, non-characters, control characters but tab and line feed, bidirectional overrides. */
const UNPRINTABLE = /\p{Cs}|\p{Noncharacter_Code_Point}|(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '')
