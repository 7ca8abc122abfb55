package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import kr.madang.account.Organizer;
import kr.madang.registration.GroupFile;
import kr.madang.registration.GroupRegistration;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Sheet;
import kr.madang.web.RawBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class GroupRegistrationController {

    private final GroupRegistration group;
    private final RegistrationForms forms;

    GroupRegistrationController(GroupRegistration group, RegistrationForms forms) {
        this.group = group;
        this.forms = forms;
    }

    /** An empty list with every column, the expo's own questions among them. */
    @GetMapping(
            path = "/api/expos/{expo}/group-registrations/template",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> getGroupTemplate(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(defaultValue = "XLSX") Format format,
            Locale locale) {
        return group.getTemplate(format, locale).map(file -> format.toDownload("group", file));
    }

    /** Looks through a list of up to 1,000 people and 2 MB, XLSX or CSV; nothing of it is kept. */
    @PostMapping("/api/expos/{expo}/group-registrations/previews")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<GroupPreview> previewGroup(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam @Size(max = 40) String admissionType,
            ServerHttpRequest request) {
        return Mono.zip(
                read(request).flatMap(file -> group.preview(file, admissionType)), forms.getHere(), GroupPreview::of);
    }

    /** Registers everybody in a list, or nobody; each gets their mail. */
    @PostMapping("/api/expos/{expo}/group-registrations")
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<GroupRegistered> registerGroup(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @RequestParam @Size(max = 40) String admissionType,
            ServerHttpRequest request) {
        return read(request)
                .flatMap(file -> group.register(file, admissionType, key, organizer))
                .map(GroupRegistered::new);
    }

    private static Mono<byte[]> read(ServerHttpRequest request) {
        return RawBody.read(request, Sheet.MOST_BYTES, Sheet.TooLarge::new).switchIfEmpty(Mono.error(Sheet.Empty::new));
    }

    /** How many were registered. */
    record GroupRegistered(int registered) {}

    /**
     * What a list would do.
     *
     * @param byLink what everybody is asked by their own link, since no table holds a file
     */
    record GroupPreview(int right, int wrong, List<MemberView> members, List<InTwoLanguages> byLink) {

        static GroupPreview of(List<GroupFile.Member> members, RegistrationForm form) {
            int right = (int)
                    members.stream().filter(member -> member.visitor() != null).count();
            return new GroupPreview(
                    right,
                    members.size() - right,
                    members.stream().map(MemberView::of).toList(),
                    form.fileQuestions().stream().map(Question::label).toList());
        }
    }

    /**
     * A row of the list.
     *
     * @param row as the spreadsheet counts it, from 1
     * @param wrong empty if the row can be registered
     */
    record MemberView(int row, String name, List<WrongView> wrong) {

        static MemberView of(GroupFile.Member member) {
            return new MemberView(
                    member.row(),
                    member.name(),
                    member.wrong().stream()
                            .map(one -> new WrongView(one.reason(), one.column()))
                            .toList());
        }
    }

    /**
     * Something that is wrong with a row.
     *
     * @param column its head in the list, or null where it is the row as a whole
     */
    record WrongView(GroupFile.Reason reason, @Nullable String column) {}
}
