package kr.madang.application.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.application.Application;
import kr.madang.application.ApplicationList;
import kr.madang.application.ApplicationStore;
import kr.madang.application.Check;
import kr.madang.application.Document;
import kr.madang.application.Finding;
import kr.madang.application.Looked;
import kr.madang.application.Reviewing;
import kr.madang.registration.Attachment;
import kr.madang.registration.Question;
import kr.madang.spreadsheet.Download;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "application")
class ApplicationReviewController {

    private final Reviewing reviewing;
    private final ApplicationList list;

    ApplicationReviewController(Reviewing reviewing, ApplicationList list) {
        this.reviewing = reviewing;
        this.list = list;
    }

    /** What was submitted, the latest first. */
    @GetMapping("/api/expos/{expo}/applications")
    Flux<ApplicationLine> listApplications(@PathVariable String expo, Organizer organizer) {
        return reviewing.list().map(ApplicationLine::of);
    }

    /** What was submitted with all answers, as a list. Who took it and why is noted. */
    @PostMapping(path = "/api/expos/{expo}/applications/downloads", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadApplications(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody Download wanted, Locale locale) {
        return list.export(wanted.format(), locale, wanted.reason().strip(), organizer)
                .map(file -> wanted.format().toDownload("applications", file));
    }

    /** One application with its checklist and its trail. */
    @GetMapping("/api/expos/{expo}/applications/{application}")
    Mono<ReviewView> getReview(@PathVariable String expo, @PathVariable UUID application, Organizer organizer) {
        return reviewing.get(new Application.Id(application)).map(ReviewView::of);
    }

    /** Ticks an item of the checklist, or says what is wrong with it. */
    @PutMapping("/api/expos/{expo}/applications/{application}/checks/{item}")
    Mono<ReviewView> checkApplication(
            @PathVariable String expo,
            @PathVariable UUID application,
            @PathVariable Check.Item item,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody CheckBody body) {
        return reviewing
                .check(new Application.Id(application), item, body.reason(), versionIn(ifMatch), organizer)
                .map(ReviewView::of);
    }

    /** Gives it back to the applicant with a word on what is missing. */
    @PostMapping("/api/expos/{expo}/applications/{application}/completion-request")
    Mono<ReviewView> requestCompletion(
            @PathVariable String expo,
            @PathVariable UUID application,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody WordBody body) {
        return reviewing
                .requestCompletion(new Application.Id(application), body.word().strip(), versionIn(ifMatch), organizer)
                .map(ReviewView::of);
    }

    /** Makes it an exhibitor and invites the applicant as its owner. */
    @PostMapping("/api/expos/{expo}/applications/{application}/approval")
    Mono<ReviewView> approveApplication(
            @PathVariable String expo,
            @PathVariable UUID application,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return reviewing
                .approve(new Application.Id(application), versionIn(ifMatch), organizer)
                .map(ReviewView::of);
    }

    /** Says no, and why. */
    @PostMapping("/api/expos/{expo}/applications/{application}/refusal")
    Mono<ReviewView> refuseApplication(
            @PathVariable String expo,
            @PathVariable UUID application,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody WordBody body) {
        return reviewing
                .refuse(new Application.Id(application), body.word().strip(), versionIn(ifMatch), organizer)
                .map(ReviewView::of);
    }

    /** Looks at a refused one again. */
    @PostMapping("/api/expos/{expo}/applications/{application}/reopening")
    Mono<ReviewView> reopenApplication(
            @PathVariable String expo,
            @PathVariable UUID application,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return reviewing
                .reopen(new Application.Id(application), versionIn(ifMatch), organizer)
                .map(ReviewView::of);
    }

    /** A paper of an application. Who read it and why is noted. */
    @PostMapping(
            path = "/api/expos/{expo}/applications/{application}/documents/{paper}/downloads",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadDocument(
            @PathVariable String expo,
            @PathVariable UUID application,
            @PathVariable Document.Paper paper,
            Organizer organizer,
            @Valid @RequestBody WhyBody why) {
        return reviewing
                .read(new Application.Id(application), paper, why.reason().strip(), organizer)
                .map(file -> toDownload(file.document().kind(), file.document().fileName(), file.content()));
    }

    /** A file that answers one of the organizer's own questions. Who read it and why is noted. */
    @PostMapping(
            path = "/api/expos/{expo}/applications/{application}/answers/{question}/downloads",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadAnswer(
            @PathVariable String expo,
            @PathVariable UUID application,
            @PathVariable UUID question,
            Organizer organizer,
            @Valid @RequestBody WhyBody why) {
        return reviewing
                .read(
                        new Application.Id(application),
                        new Question.Id(question),
                        why.reason().strip(),
                        organizer)
                .map(stored -> toDownload(stored.file().kind(), stored.file().fileName(), stored.content()));
    }

    /** To be saved, never shown by the browser as if it came from here. */
    private static ResponseEntity<byte[]> toDownload(Attachment.Kind kind, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(Application.ChangedMeanwhile::new);
    }

    /** What is wrong with an item, or null if it is right. */
    record CheckBody(
            @Size(min = 1, max = 300) @Pattern(regexp = "(?s)(?=.*\\S).*") @Nullable
            String reason) {}

    /** What the applicant is told. */
    record WordBody(
            @NotBlank @Size(max = 1000) @Pattern(regexp = ApplicationFormBody.LINES)
            String word) {}

    /** Why somebody's paper is needed. */
    record WhyBody(
            @NotBlank @Size(max = 200) @Pattern(regexp = ApplicationFormBody.LINE)
            String reason) {}

    /** An application in the list. */
    record ApplicationLine(
            UUID id,
            Application.State state,
            String name,
            String contactEmail,
            List<Finding> findings,
            Instant submittedAt) {

        static ApplicationLine of(Looked looked) {
            Application application = looked.application();
            return new ApplicationLine(
                    application.id().value(),
                    application.state(),
                    application.form().nameKo(),
                    application.applicant().email(),
                    looked.findings(),
                    application.submittedAt() == null ? application.mailedAt() : application.submittedAt());
        }
    }

    /**
     * An application under review.
     *
     * @param sameNumber other applications with the same business number
     * @param sameDomain other applications from addresses of the same company
     */
    record ReviewView(
            ApplicationView application,
            List<UUID> sameNumber,
            List<UUID> sameDomain,
            List<CheckView> checks,
            List<DeedView> trail) {

        static ReviewView of(Reviewing.Reviewed reviewed) {
            ApplicationStore.Doubles doubles = reviewed.looked().doubles();
            return new ReviewView(
                    ApplicationView.of(reviewed.looked()),
                    doubles.byNumber().stream().map(Application.Id::value).toList(),
                    doubles.byDomain().stream().map(Application.Id::value).toList(),
                    reviewed.checks().stream()
                            .map(check -> new CheckView(
                                    check.item(),
                                    check.ok(),
                                    check.reason(),
                                    reviewed.names().get(check.by().value()),
                                    check.at()))
                            .toList(),
                    reviewed.deeds().stream()
                            .map(deed -> new DeedView(
                                    deed.at(),
                                    deed.action(),
                                    deed.person() == null
                                            ? null
                                            : reviewed.names().get(deed.person()),
                                    deed.reason()))
                            .toList());
        }
    }

    /** What a reviewer found at one item. */
    record CheckView(
            Check.Item item,
            boolean ok,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    /**
     * Something that was done to it.
     *
     * @param by name of the member who did it, or null for the applicant
     */
    record DeedView(
            Instant at,
            String action,
            @Nullable String by,
            @Nullable String reason) {}
}
