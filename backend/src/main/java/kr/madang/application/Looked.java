package kr.madang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An application with its papers, its answers and what the platform itself sees in it. */
public record Looked(
        Application application, List<Document> documents, ApplicationStore.Doubles doubles, Answers answers) {

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

    boolean canBeSubmitted() {
        return findings().stream().noneMatch(Finding::blocks);
    }
}
