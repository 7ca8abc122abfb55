package kr.madang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application with its papers, its answers and what the platform itself sees in it.
 *
 * @param kept how long a draft is kept that nobody goes on with
 */
public record Looked(
        Application application,
        List<Document> documents,
        ApplicationStore.Doubles doubles,
        Answers answers,
        Duration kept) {

    public Looked {
        documents = List.copyOf(documents);
    }

    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(Finding.in(
                application.form(), documents.stream().map(Document::paper).collect(Collectors.toSet())));
        if (answers.isMissing()) {
            found.add(Finding.ANSWERS_MISSING);
        }
        if (!doubles.byNumber().isEmpty()) {
            found.add(Finding.NUMBER_TWICE);
        }
        if (!doubles.byDomain().isEmpty()) {
            found.add(Finding.DOMAIN_TWICE);
        }
        return found;
    }

    /** When it is erased if nobody goes on with it; null once it was handed in. */
    public @Nullable Instant erasedAt() {
        return application.state() == Application.State.DRAFT ? application.keptUntil(kept) : null;
    }

    boolean canBeSubmitted() {
        return findings().stream().noneMatch(Finding::blocks);
    }
}
