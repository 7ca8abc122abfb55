package kr.madang.application.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import kr.madang.application.Application;
import kr.madang.application.ApplicationAccess;
import kr.madang.application.Applying;
import kr.madang.application.Document;
import kr.madang.registration.AttachmentToken;
import kr.madang.registration.Question;
import kr.madang.shared.MailAddress;
import kr.madang.web.Public;
import kr.madang.web.RawBody;
import kr.madang.web.VersionTag;
import kr.madang.web.VisitorLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "application")
class ApplicationController {

    private final Applying applying;
    private final VisitorLimits limits;

    ApplicationController(Applying applying, VisitorLimits limits) {
        this.applying = applying;
        this.limits = limits;
    }

    /** Mails the link of the one application of this address, and begins it if there is none; the answer never tells. */
    @Public
    @PostMapping("/api/expos/{expo}/applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> beginApplication(
            @PathVariable String expo, @Valid @RequestBody ApplicantBody body, ServerWebExchange exchange) {
        return limits.isMailToStrangerAllowed(body.email(), expo, exchange)
                ? applying.begin(body.toApplicant())
                : Mono.empty();
    }

    /** The application of the holder of the link. */
    @GetMapping("/api/expos/{expo}/applications/mine")
    Mono<ApplicationView> getApplication(@PathVariable String expo, ApplicationAccess access) {
        return applying.getOwn(access).map(ApplicationView::of);
    }

    /** Keeps what is written so far, unless it was changed elsewhere meanwhile. */
    @PutMapping("/api/expos/{expo}/applications/mine")
    Mono<ApplicationView> saveApplication(
            @PathVariable String expo,
            ApplicationAccess access,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ApplicationFormBody body) {
        return applying.save(
                        access,
                        body.toForm(),
                        body.toReplies(),
                        VersionTag.in(ifMatch).orElseThrow(Application.ChangedMeanwhile::new))
                .map(ApplicationView::of);
    }

    /** Erases an application that was never handed in. Its link opens nothing afterwards. */
    @DeleteMapping("/api/expos/{expo}/applications/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> eraseApplication(@PathVariable String expo, ApplicationAccess access) {
        return applying.erase(access);
    }

    /** Hands it to the organizers. */
    @PostMapping("/api/expos/{expo}/applications/mine/submission")
    Mono<ApplicationView> submitApplication(@PathVariable String expo, ApplicationAccess access) {
        return applying.submit(access).map(ApplicationView::of);
    }

    /** Keeps a paper, PDF, JPEG, PNG or HEIC up to 10,000,000 bytes, instead of the one before. */
    @PutMapping("/api/expos/{expo}/applications/mine/documents/{paper}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<ApplicationView> putDocument(
            @PathVariable String expo,
            ApplicationAccess access,
            @PathVariable Document.Paper paper,
            @RequestParam @NotBlank @Size(max = 255) @Pattern(regexp = ApplicationFormBody.LINE) String name,
            ServerHttpRequest request,
            ServerWebExchange exchange) {
        limits.ensureMayUpload(exchange);
        return RawBody.read(request, Document.MOST_BYTES, Document.TooLarge::new)
                .switchIfEmpty(Mono.error(Document.TooLarge::new))
                .flatMap(content -> applying.putDocument(access, paper, name.strip(), content))
                .map(ApplicationView::of);
    }

    /** Takes a paper away again. */
    @DeleteMapping("/api/expos/{expo}/applications/mine/documents/{paper}")
    Mono<ApplicationView> removeDocument(
            @PathVariable String expo, ApplicationAccess access, @PathVariable Document.Paper paper) {
        return applying.removeDocument(access, paper).map(ApplicationView::of);
    }

    /** Answers one of the organizer's own questions by a file that was uploaded, instead of the one before. */
    @PutMapping("/api/expos/{expo}/applications/mine/answers/{question}")
    Mono<ApplicationView> answerByFile(
            @PathVariable String expo,
            ApplicationAccess access,
            @PathVariable UUID question,
            @RequestHeader("Madang-Attachment-Token") @Pattern(regexp = AttachmentToken.FORM) String token) {
        return applying.attach(access, new Question.Id(question), new AttachmentToken(token))
                .map(ApplicationView::of);
    }

    /** Takes an answer away again. */
    @DeleteMapping("/api/expos/{expo}/applications/mine/answers/{question}")
    Mono<ApplicationView> removeAnswer(
            @PathVariable String expo, ApplicationAccess access, @PathVariable UUID question) {
        return applying.removeAnswer(access, new Question.Id(question)).map(ApplicationView::of);
    }

    /**
     * Who applies for a company.
     *
     * @param language of the mails
     */
    record ApplicantBody(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}<>\"&@]*")
            String name,

            @NotBlank @Size(max = MailAddress.LENGTH) @Email(regexp = MailAddress.FORM)
            String email,

            @NotBlank @Pattern(regexp = "ko|en") String language) {

        Application.Applicant toApplicant() {
            return new Application.Applicant(name.strip(), email.toLowerCase(Locale.ROOT), language.equals("en"));
        }
    }
}
