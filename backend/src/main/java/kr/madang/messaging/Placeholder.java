package kr.madang.messaging;

import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What words may say without knowing it yet: {@code {{name}}} stands for somebody's name.
 *
 * @param name a word as it stands between the braces
 * @param required without it the mail is of no use
 * @param example what stands for it in a preview; of a link the path of its page, of a picture what it shows
 * @param picture the example of a picture, PNG, or null
 */
public record Placeholder(String name, Form form, boolean required, InTwoLanguages example, byte @Nullable [] picture) {

    public Placeholder {
        if (!name.matches("[a-z][A-Za-z]{1,39}") || (form == Form.PICTURE) != (picture != null)) {
            throw new IllegalArgumentException("No placeholder can be " + name);
        }
    }

    /** A word or two. */
    public static Placeholder text(String name, String ko, String en) {
        return new Placeholder(name, Form.TEXT, false, new InTwoLanguages(ko, en), null);
    }

    /** A line or more, for a line of its own. */
    public static Placeholder lines(String name, String ko, String en) {
        return new Placeholder(name, Form.LINES, false, new InTwoLanguages(ko, en), null);
    }

    /** A page of the platform: at the end of a line the words before it become a button. */
    public static Placeholder link(String name, String path) {
        return new Placeholder(name, Form.LINK, true, new InTwoLanguages(path, path), null);
    }

    /** Something to copy by hand: alone on a line it is written large. */
    public static Placeholder code(String name, String example) {
        return new Placeholder(name, Form.CODE, true, new InTwoLanguages(example, example), null);
    }

    /** A picture, on a line of its own; it shows in HTML only. */
    public static Placeholder picture(String name, InTwoLanguages shows, byte[] example) {
        return new Placeholder(name, Form.PICTURE, true, shows, example);
    }

    /** The same, which no words may leave out. */
    public Placeholder needed() {
        return new Placeholder(name, form, true, example, picture);
    }

    @Override
    public String toString() {
        return "{{" + name + "}}";
    }

    /** How it is written. */
    public enum Form {
        TEXT,
        LINES,
        LINK,
        CODE,
        PICTURE
    }
}
