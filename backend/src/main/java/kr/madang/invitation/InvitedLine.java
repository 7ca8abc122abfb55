package kr.madang.invitation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.madang.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of people: an address, alone or after a name.
 *
 * @param email in lower case
 * @param name null if there was none
 */
public record InvitedLine(String email, @Nullable String name) {

    private static final Pattern ADDRESS = Pattern.compile(MailAddress.FORM);
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}@]{1,60}");
    private static final Pattern AROUND = Pattern.compile("^[\\s,;<>\"]+|[\\s,;<>\"]+$");

    /** Reads a line as mail programs and spreadsheets write it; empty if it holds no address, or more than one. */
    public static Optional<InvitedLine> read(String line) {
        String bare = trim(line);
        int before = Math.max(Math.max(bare.lastIndexOf(' '), bare.lastIndexOf('\t')), bare.lastIndexOf('<'));
        before = Math.max(before, Math.max(bare.lastIndexOf(','), bare.lastIndexOf(';')));
        String email = bare.substring(before + 1).toLowerCase(Locale.ROOT);
        String name = trim(bare.substring(0, before + 1));
        boolean good = email.length() <= MailAddress.LENGTH
                && ADDRESS.matcher(email).matches()
                && (name.isEmpty() || NAME.matcher(name).matches());
        return good ? Optional.of(new InvitedLine(email, name.isEmpty() ? null : name)) : Optional.empty();
    }

    private static String trim(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return "InvitedLine[]";
    }
}
