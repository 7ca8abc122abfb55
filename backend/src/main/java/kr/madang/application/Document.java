package kr.madang.application;

import kr.madang.registration.Attachment;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A paper that came with an application.
 *
 * @param name as the applicant's device calls it
 * @param kind what its content is, whatever its name says
 * @param bytes how many it has
 */
public record Document(Paper paper, String name, Attachment.Kind kind, int bytes) {

    /** Bytes of a document, at most. */
    public static final int MOST_BYTES = 10_000_000;

    /** What to call it where it is saved: its ending says what it is. */
    public String fileName() {
        return kind.named(name);
    }

    /** Which paper it is. */
    public enum Paper {
        BUSINESS_LICENCE,
        COMPANY_BROCHURE
    }

    /** A document and what is in it. */
    public record File(Document document, byte[] content) {}

    /** It has more bytes than are kept, or none. */
    @Problem(code = "document-too-large", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super(MOST_BYTES / 1_000_000);
        }
    }

    /** Its content is no PDF, JPEG, PNG or HEIC. */
    @Problem(code = "document-kind-refused", kind = Problem.Kind.UNACCEPTABLE)
    public static class KindRefused extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The application has no such document. */
    @Problem(code = "document-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
