package kr.madang.matchmaking.web;

/** What is asked of fields in more than one request. */
final class Fields {

    /** No control characters, and no halves of characters. */
    static final String PLAIN_TEXT = "[^\\p{Cc}\\p{Cs}]*";

    /** The same over several lines. */
    static final String LINES = "(?:[^\\p{Cc}\\p{Cs}]|\\n)*";

    static final int LEAST_KEY = 8;
    static final int MOST_KEY = 80;

    private Fields() {}
}
