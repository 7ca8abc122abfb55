package kr.madang.application.persistence;

import java.time.Instant;
import kr.madang.application.Application;
import kr.madang.application.ApplicationStore;
import kr.madang.application.Check;
import kr.madang.application.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store, of whose three tables each has a class of its own. */
@Component
class PostgresApplicationStore implements ApplicationStore {

    private final PostgresApplications applications;
    private final ApplicationPapers papers;
    private final ApplicationChecks checks;

    PostgresApplicationStore(PostgresApplications applications, ApplicationPapers papers, ApplicationChecks checks) {
        this.applications = applications;
        this.papers = papers;
        this.checks = checks;
    }

    @Override
    public Mono<Application> find(Application.Id id) {
        return applications.find(id, false);
    }

    @Override
    public Mono<Application> lock(Application.Id id) {
        return applications.find(id, true);
    }

    @Override
    public Mono<Application> findBy(String email) {
        return applications.findBy(email);
    }

    @Override
    public Mono<byte[]> findSecretHash(Application.Id id) {
        return applications.findSecretHash(id);
    }

    @Override
    public Mono<Long> countDrafts() {
        return applications.countDrafts();
    }

    @Override
    public Mono<Void> add(Application application, byte[] secretHash) {
        return applications.add(application, secretHash);
    }

    @Override
    public Mono<Boolean> eraseDraft(Application.Id id) {
        return applications.eraseDraft(id);
    }

    @Override
    public Mono<Void> noteMailed(Application.Id id, Instant at) {
        return applications.noteMailed(id, at);
    }

    @Override
    public Mono<Void> update(Application changed) {
        return applications.update(changed);
    }

    @Override
    public Flux<Application> listSubmitted() {
        return applications.listSubmitted();
    }

    @Override
    public Mono<Doubles> findDoubles(Application application) {
        return applications.findDoubles(application.id());
    }

    @Override
    public Flux<Document> listDocuments(Application.Id id) {
        return papers.list(id);
    }

    @Override
    public Mono<Document.File> findDocument(Application.Id id, Document.Paper paper) {
        return papers.find(id, paper);
    }

    @Override
    public Mono<Void> putDocument(Application.Id id, Document.File file) {
        return papers.put(id, file);
    }

    @Override
    public Mono<Void> removeDocument(Application.Id id, Document.Paper paper) {
        return papers.remove(id, paper);
    }

    @Override
    public Flux<Check> listChecks(Application.Id id) {
        return checks.list(id);
    }

    @Override
    public Mono<Void> putCheck(Application.Id id, Check check) {
        return checks.put(id, check);
    }

    @Override
    public Mono<Void> clearChecks(Application.Id id) {
        return checks.clear(id);
    }

    @Override
    public Flux<Deed> listDeeds(Application.Id id) {
        return applications.listDeeds(id);
    }
}
