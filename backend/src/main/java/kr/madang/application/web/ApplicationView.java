package kr.madang.application.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.application.Application;
import kr.madang.application.ApplicationForm;
import kr.madang.application.Document;
import kr.madang.application.Finding;
import kr.madang.application.Looked;
import kr.madang.registration.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * An application as its applicant and its reviewers see it.
 *
 * @param open whether the applicant can change it now
 * @param word what the reviewer last wrote to the applicant, or null
 * @param findings what is still missing or strange
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
        List<Finding> findings,
        boolean blocked,
        @Nullable String word,
        @Nullable Instant submittedAt,
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
                findings,
                findings.stream().anyMatch(Finding::blocks),
                application.word(),
                application.submittedAt(),
                application.version());
    }

    /** A paper that came with it. */
    record DocumentView(Document.Paper paper, String name, Attachment.Kind kind, int bytes) {

        static DocumentView of(Document document) {
            return new DocumentView(document.paper(), document.fileName(), document.kind(), document.bytes());
        }
    }
}
