/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a byte without a character of its own keeps its code. All other bytes are Latin-1. */
export const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
