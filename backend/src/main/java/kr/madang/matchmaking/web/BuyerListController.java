package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.list.BuyerLists;
import kr.madang.spreadsheet.Download;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Sheet;
import kr.madang.web.RawBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class BuyerListController {

    private final BuyerLists lists;

    BuyerListController(BuyerLists lists) {
        this.lists = lists;
    }

    /** An empty list of buyers, with what may stand in its columns and an example. */
    @GetMapping(path = "/api/expos/{expo}/buyer-list/template", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> getBuyerTemplate(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(defaultValue = "XLSX") Format format,
            Locale locale) {
        return lists.getTemplate(format, locale).map(file -> format.toDownload("buyers-template", file));
    }

    /** All buyers with their contacts as a list that can be imported again. Who took it and why is noted. */
    @PostMapping(path = "/api/expos/{expo}/buyer-list/downloads", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> downloadBuyers(
            @PathVariable String expo,
            Organizer organizer,
            @Valid @org.springframework.web.bind.annotation.RequestBody Download wanted,
            Locale locale) {
        return lists.export(wanted.format(), locale, wanted.reason().strip(), organizer)
                .map(file -> wanted.format().toDownload("buyers", file));
    }

    /** Looks through a list of up to 1,000 buyers and 2 MB, XLSX or CSV; nothing of it is kept. */
    @PostMapping("/api/expos/{expo}/buyer-list/previews")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<Outlook> previewBuyers(@PathVariable String expo, Organizer organizer, ServerHttpRequest request) {
        return read(request).flatMap(lists::preview);
    }

    /** Takes a list as a whole, or nothing of it. The same list once more changes nothing. */
    @PostMapping("/api/expos/{expo}/buyer-list/imports")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<Outlook> importBuyers(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam @Size(max = 64) String seen,
            ServerHttpRequest request) {
        return read(request).flatMap(file -> lists.take(file, seen, organizer));
    }

    private static Mono<byte[]> read(ServerHttpRequest request) {
        return RawBody.read(request, Sheet.MOST_BYTES, Sheet.TooLarge::new).switchIfEmpty(Mono.error(Sheet.Empty::new));
    }
}
