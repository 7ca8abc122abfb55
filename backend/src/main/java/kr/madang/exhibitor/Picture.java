package kr.madang.exhibitor;

import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * What an exhibitor shows of itself in one picture, often its logo.
 *
 * @param digest of its content, in hexadecimal: another picture has another
 * @param width in pixels, {@value #LONGEST_SIDE} at most; {@code height} alike
 * @param text what is seen, for those who do not see it
 */
public record Picture(String digest, int width, int height, InTwoLanguages text) {

    /** Bytes of what is uploaded, at most. */
    public static final int MOST_BYTES = 10_000_000;

    /** Pixels of what is uploaded, at most: a photograph of most phones. */
    static final int MOST_PIXELS = 25_000_000;

    static final int LONGEST_SIDE = 1600;

    /** As it is kept; whatever was uploaded, it is one of these. */
    public enum Kind {
        JPEG,
        PNG
    }

    /** How large it is shown: in a list, or on a page of its own. */
    public enum Size {
        SMALL,
        LARGE
    }

    /** One size of it as a file. */
    public record File(Kind kind, byte[] content) {}

    /** It has more bytes or pixels than are taken, or none. */
    @Problem(code = "picture-too-large", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super(MOST_BYTES / 1_000_000, MOST_PIXELS);
        }
    }

    /** Its content is no JPEG or PNG that can be drawn, whatever its name says. */
    @Problem(code = "picture-kind-refused", kind = Problem.Kind.UNACCEPTABLE)
    public static class KindRefused extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The exhibitor shows no such picture. */
    @Problem(code = "picture-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
