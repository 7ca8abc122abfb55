package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.account.Scanner;
import kr.madang.registration.BadgePaper;
import kr.madang.registration.BadgePrints;
import kr.madang.registration.PrintedBadge;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.registration.VisitorAccess;
import kr.madang.registration.print.BadgePdf;
import kr.madang.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class BadgePrintController {

    /** Where the next file begins; absent from the last. */
    private static final String NEXT = "Madang-Next";

    private final BadgePrints prints;
    private final Registrations registrations;
    private final BadgePdf pdf;

    BadgePrintController(BadgePrints prints, Registrations registrations, BadgePdf pdf) {
        this.prints = prints;
        this.registrations = registrations;
        this.pdf = pdf;
    }

    /** The visitor's badge to be printed at home: a card of A6. */
    @GetMapping(path = "/api/expos/{expo}/badge/print", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> getBadgePrint(@PathVariable String expo, VisitorAccess access) {
        return registrations.getOwn(access).flatMap(prints::getOwn).flatMap(own -> toFile(own, BadgePaper.A6, null));
    }

    /** Prints somebody's badge; that it was printed is noted. */
    @PostMapping(
            path = "/api/expos/{expo}/registrations/{registration}/badge-prints",
            produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> printBadge(
            @PathVariable String expo,
            @PathVariable UUID registration,
            Organizer organizer,
            @Valid @RequestBody BadgePrintBody body) {
        return prints.printOne(new Registration.Id(registration), body.anew(), organizer)
                .flatMap(printed -> toFile(printed, body.paper(), null));
    }

    /** Prints up to 500 badges; a header says where the next file begins. That each was printed is noted. */
    @PostMapping(path = "/api/expos/{expo}/badge-prints", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> printBadges(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody BadgePrintsBody body) {
        return prints.printMany(body.choice(), body.anew(), organizer)
                .flatMap(printed -> toFile(printed.badges(), body.paper(), printed.next()));
    }

    /** Gives the badge that is held out at a desk or kiosk, to be printed there; that it was printed is noted. */
    @PostMapping("/api/expos/{expo}/shown-badge-prints")
    Mono<BadgeView> printShownBadge(
            @PathVariable String expo, Scanner scanner, @Valid @RequestBody ShownBadgeBody body) {
        return prints.printShown(body.badge(), body.anew(), scanner).map(BadgeView::of);
    }

    private Mono<ResponseEntity<byte[]>> toFile(
            List<PrintedBadge> badges, BadgePaper paper, Registration.@Nullable Id last) {
        return pdf.write(badges, paper).map(file -> {
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("badges.pdf")
                                    .build()
                                    .toString());
            if (last != null) {
                answer.header(NEXT, Cursor.after(last.value().toString()).encoded());
            }
            return answer.body(file);
        });
    }

    /**
     * How to print.
     *
     * @param anew whether badges given out before are good no more; the new one is mailed
     */
    record BadgePrintBody(
            @NotNull BadgePaper paper, @NotNull Boolean anew) {}

    /**
     * A badge that somebody holds out.
     *
     * @param badge what its QR code says, or its eight characters
     * @param anew as in {@link BadgePrintBody}; not at a kiosk
     */
    record ShownBadgeBody(
            @NotBlank @Size(max = 200) String badge,
            @NotNull Boolean anew) {}

    /**
     * Whose badges to print, and how.
     *
     * @param admissionType its code, or null for any
     * @param cursor what the header of the file before said, or null
     */
    record BadgePrintsBody(
            @NotNull BadgePaper paper,
            @NotNull Boolean anew,
            @Nullable @Size(max = 40) String admissionType,
            @Nullable @Size(max = 200) String cursor) {

        BadgePrints.Choice choice() {
            return new BadgePrints.Choice(
                    admissionType, Cursor.read(cursor, 1, keys -> new Registration.Id(UUID.fromString(keys.get(0)))));
        }
    }
}
