package kr.madang.application.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.application.Application;
import kr.madang.application.ApplicationForm;
import kr.madang.application.Document;
import kr.madang.application.Finding;
import kr.madang.application.Given;
import kr.madang.application.Looked;
import kr.madang.registration.Attachment;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * An application as its applicant and its reviewers see it.
 *
 * @param open whether the applicant can change it now
 * @param word what the reviewer last wrote to the applicant, or null
 * @param findings what is still missing or strange
 * @param erasedAt when a draft is erased that nobody goes on with; null once it was handed in
 * @param blocked whether something of that keeps it from being submitted
 */
record ApplicationView(
        UUID id,
        Application.State state,
        boolean open,
        String contactName,
        String contactEmail,
        ApplicationForm form,
        List<DocumentView> documents,
        List<ApplicationAnswer> answers,
        List<Finding> findings,
        boolean blocked,
        @Nullable String word,
        @Nullable Instant submittedAt,
        @Nullable Instant erasedAt,
        long version) {

    static ApplicationView of(Looked looked) {
        Application application = looked.application();
        List<Finding> findings = looked.findings();
        return new ApplicationView(
                application.id().value(),
                application.state(),
                application.isOpen(),
                application.applicant().name(),
                application.applicant().email(),
                application.form(),
                looked.documents().stream().map(DocumentView::of).toList(),
                looked.answers().given().stream().map(ApplicationAnswer::of).toList(),
                findings,
                findings.stream().anyMatch(Finding::blocks),
                application.word(),
                application.submittedAt(),
                looked.erasedAt(),
                application.version());
    }

    /**
     * What was answered to one of the organizer's own questions, also to one that is not asked any more.
     *
     * @param values a text, or the places of choices; none where a file answers
     * @param words the same for people to read
     * @param file the file, or null
     */
    record ApplicationAnswer(
            UUID question,
            InTwoLanguages label,
            List<String> values,
            List<InTwoLanguages> words,
            @Nullable AnswerFile file) {

        static ApplicationAnswer of(Given given) {
            return new ApplicationAnswer(
                    given.question().id().value(),
                    given.question().label(),
                    given.values(),
                    given.words(),
                    given.file() == null ? null : AnswerFile.of(given.file()));
        }
    }

    /** A file that answers. */
    record AnswerFile(String name, Attachment.Kind kind, int bytes) {

        static AnswerFile of(Given.File file) {
            return new AnswerFile(file.fileName(), file.kind(), file.bytes());
        }
    }

    /** A paper that came with it. */
    record DocumentView(Document.Paper paper, String name, Attachment.Kind kind, int bytes) {

        static DocumentView of(Document document) {
            return new DocumentView(document.paper(), document.fileName(), document.kind(), document.bytes());
        }
    }
}
