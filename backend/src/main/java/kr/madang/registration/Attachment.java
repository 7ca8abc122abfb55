package kr.madang.registration;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A file that answers a question.
 *
 * @param name as the visitor's device calls it, without a folder
 * @param kind what its content is, whatever its name says
 * @param bytes how many it has
 */
public record Attachment(Id id, Question.Id question, String name, Kind kind, int bytes) {

    /** Bytes of a file, at most. */
    public static final int MOST_BYTES = 10_000_000;

    /** Bytes of every part of a file but the last, which has the rest. */
    public static final int PART_BYTES = 512 * 1024;

    /** How many parts a file of so many bytes is uploaded in. */
    public static int partsOf(int bytes) {
        return (bytes + PART_BYTES - 1) / PART_BYTES;
    }

    /** How many bytes one of the parts of a file has. */
    public static int bytesOf(int part, int bytes) {
        return Math.min(PART_BYTES, bytes - part * PART_BYTES);
    }

    /** What to call it where it is saved: its ending says what it is. */
    public String fileName() {
        return kind.named(name);
    }

    /** The id of an attachment. */
    public record Id(UUID value) {}

    /** What a file may be. */
    public enum Kind {
        PDF("pdf", "application/pdf", "application/pdf"),
        JPEG("jpg", "image/jpeg", "image/jpeg"),
        PNG("png", "image/png", "image/png"),
        HEIC("heic", "image/heic", "image/heif");

        private final String ending;
        private final String mediaType;
        private final String alsoKnownAs;

        Kind(String ending, String mediaType, String alsoKnownAs) {
            this.ending = ending;
            this.mediaType = mediaType;
            this.alsoKnownAs = alsoKnownAs;
        }

        /** What it is called in an answer's {@code Content-Type}. */
        public String mediaType() {
            return mediaType;
        }

        /** A file's name with the ending that says what it is. */
        public String named(String name) {
            int dot = name.lastIndexOf('.');
            return (dot > 0 ? name.substring(0, dot) : name) + "." + ending;
        }

        static Optional<Kind> of(String mediaType) {
            return Arrays.stream(values())
                    .filter(kind -> kind.mediaType.equals(mediaType) || kind.alsoKnownAs.equals(mediaType))
                    .findFirst();
        }
    }

    /** It has more bytes than are kept, or none. */
    @Problem(code = "attachment-too-large", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(MOST_BYTES / 1_000_000);
        }
    }

    /** Its content is of no kind that the question accepts. */
    @Problem(code = "attachment-kind-refused", kind = Problem.Kind.UNACCEPTABLE)
    public static class KindRefused extends Refusal {

        private static final long serialVersionUID = 1L;

        KindRefused(Set<Kind> accepted) {
            super(accepted.stream().sorted().map(Kind::name).collect(Collectors.joining(", ")));
        }
    }

    /** A part is not the one, or not as long as, its place in the file says. */
    @Problem(code = "attachment-part-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class PartUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nothing whole was uploaded under this token for this question, or it has been taken away again. */
    @Problem(code = "attachment-missing", kind = Problem.Kind.UNACCEPTABLE)
    public static class Missing extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The token has been used: its file belongs to a registration now, or is another one. */
    @Problem(code = "attachment-token-used", kind = Problem.Kind.CONFLICT)
    public static class TokenUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The registration has no such attachment. */
    @Problem(code = "attachment-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
