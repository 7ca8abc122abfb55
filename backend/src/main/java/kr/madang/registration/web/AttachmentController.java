package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.registration.Attachment;
import kr.madang.registration.AttachmentStore;
import kr.madang.registration.AttachmentToken;
import kr.madang.registration.Attachments;
import kr.madang.registration.Question;
import kr.madang.registration.Registration;
import kr.madang.registration.VisitorAccess;
import kr.madang.web.Public;
import kr.madang.web.RawBody;
import kr.madang.web.VisitorLimits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Files that answer questions: uploaded part by part under a token that the client makes up and no address shows. */
@RestController
@Tag(name = "registration")
class AttachmentController {

    static final String TOKEN = "Madang-Attachment-Token";

    private final Attachments attachments;
    private final VisitorLimits limits;

    AttachmentController(Attachments attachments, VisitorLimits limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    /** Announces a file that will answer a question, or tells which parts of it are missing. It lasts a day unbound. */
    @Public
    @PutMapping("/api/expos/{expo}/attachments/mine")
    Mono<UploadView> beginAttachment(
            @PathVariable String expo,
            @RequestHeader(TOKEN) @Pattern(regexp = AttachmentToken.FORM) String token,
            @Valid @org.springframework.web.bind.annotation.RequestBody AttachmentDraft draft,
            ServerWebExchange exchange) {
        limits.ensureMayUpload(exchange);
        return attachments
                .begin(new AttachmentToken(token), new Question.Id(draft.question()), draft.name(), draft.bytes())
                .map(UploadView::of);
    }

    /** Uploads one part, the first one first; sending it again changes nothing. Each has 524,288 bytes, the last the rest. */
    @Public
    @PutMapping("/api/expos/{expo}/attachments/mine/parts/{part}")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<UploadView> addAttachmentPart(
            @PathVariable String expo,
            @RequestHeader(TOKEN) @Pattern(regexp = AttachmentToken.FORM) String token,
            @PathVariable @Min(0) @Max(1000) int part,
            ServerHttpRequest request) {
        return RawBody.read(request, Attachment.PART_BYTES, Attachment.PartUnfit::new)
                .switchIfEmpty(Mono.error(Attachment.PartUnfit::new))
                .flatMap(bytes -> attachments.addPart(new AttachmentToken(token), part, bytes))
                .map(UploadView::of);
    }

    /** Answers a question by a file that was uploaded, instead of the one before. */
    @PutMapping("/api/expos/{expo}/registrations/mine/attachments/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> attachFile(
            @PathVariable String expo,
            VisitorAccess access,
            @PathVariable UUID question,
            @RequestHeader(TOKEN) @Pattern(regexp = AttachmentToken.FORM) String token) {
        return attachments.answer(access, new Question.Id(question), new AttachmentToken(token));
    }

    /** The visitor's own file. */
    @GetMapping(
            path = "/api/expos/{expo}/registrations/mine/attachments/{question}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> getOwnAttachment(
            @PathVariable String expo, VisitorAccess access, @PathVariable UUID question) {
        return attachments.getOwn(access, new Question.Id(question)).map(AttachmentController::toDownload);
    }

    /** Somebody's file. Who read it and why is noted, and the visitor can see it. */
    @PostMapping(
            path = "/api/expos/{expo}/registrations/{registration}/attachments/{question}/downloads",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadAttachment(
            @PathVariable String expo,
            @PathVariable UUID registration,
            @PathVariable UUID question,
            Organizer organizer,
            @Valid @org.springframework.web.bind.annotation.RequestBody DownloadReason why) {
        return attachments
                .read(
                        new Registration.Id(registration),
                        new Question.Id(question),
                        why.reason().strip(),
                        organizer)
                .map(AttachmentController::toDownload);
    }

    /** To be saved, never shown by the browser as if it came from here. */
    private static ResponseEntity<byte[]> toDownload(AttachmentStore.File file) {
        Attachment attachment = file.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
    }

    /**
     * A file that will come.
     *
     * @param name what it is called on the visitor's device
     * @param bytes 10,000,000 at most
     */
    record AttachmentDraft(
            @NotNull UUID question,

            @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String name,

            @Min(0) long bytes) {}

    /**
     * A file as far as it has come.
     *
     * @param missing the parts that have not come, counted from 0; none when it can be sent with a registration
     */
    record UploadView(int bytes, int partBytes, List<Integer> missing) {

        static UploadView of(AttachmentStore.Upload upload) {
            return new UploadView(upload.bytes(), Attachment.PART_BYTES, upload.missing());
        }
    }

    /** Why somebody's file is needed. */
    record DownloadReason(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String reason) {}
}
