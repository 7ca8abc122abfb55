package kr.madang.messaging;

/**
 * What a mail says in one language, with placeholders between double braces; blank lines part its paragraphs.
 *
 * @param subject one line
 */
public record Words(String subject, String body) {

    public static final int SUBJECT_MOST = 150;
    public static final int BODY_MOST = 6000;

    public Words {
        if (subject.isBlank() || subject.length() > SUBJECT_MOST || subject.matches("(?s).*\\R.*")) {
            throw new IllegalArgumentException("No subject: " + subject);
        }
        if (body.isBlank() || body.length() > BODY_MOST) {
            throw new IllegalArgumentException("No body for " + subject);
        }
        body = body.lines()
                .map(String::stripTrailing)
                .reduce("", (before, line) -> before + '\n' + line)
                .strip();
    }
}
