package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.DirectorySearch;
import kr.madang.exhibitor.EitherLanguage;
import kr.madang.exhibitor.Exhibited;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Picture;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Presented;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.CountryCode;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import kr.madang.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "exhibitor")
class DirectoryController {

    private final Exhibitors exhibitors;

    DirectoryController(Exhibitors exhibitors) {
        this.exhibitors = exhibitors;
    }

    /**
     * The exhibitors of the expo by Korean name; text is looked for in names, introductions, products and names of
     * co-exhibitors in both languages, and Korean names are found by their first consonants too.
     */
    @Public
    @GetMapping("/api/expos/{expo}/exhibitors")
    Mono<Page<ExhibitorView>> listExhibitors(
            @PathVariable String expo,
            @RequestParam(required = false) @Size(min = 1, max = 80) @Pattern(regexp = ProfileBody.PLAIN_TEXT) @Nullable
                    String q,
            @RequestParam(required = false) @Nullable UUID zone,
            @RequestParam(required = false) @Pattern(regexp = ProfileBody.INTEREST) @Nullable String interest,
            @RequestParam(required = false) @CountryCode @Nullable String country,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return exhibitors
                .list(new DirectorySearch(q, zone, interest, country, seen(cursor), limit + 1))
                .map(ExhibitorView::of)
                .collectList()
                .map(found -> Page.of(found, limit, ExhibitorView::cursor));
    }

    /** One exhibitor with its booths and all that it shows. */
    @Public
    @GetMapping("/api/expos/{expo}/exhibitors/{exhibitor}")
    Mono<PresentedView> getExhibitor(@PathVariable String expo, @PathVariable UUID exhibitor) {
        return exhibitors.get(new Exhibitor.Id(exhibitor)).map(PresentedView::of);
    }

    /** The fields that exhibitors offer and buyers seek, wider ones before those within them. */
    @Public
    @GetMapping("/api/expos/{expo}/interests")
    Flux<Interest> listInterests(@PathVariable String expo) {
        return exhibitors.listInterests();
    }

    private static DirectorySearch.@Nullable Seen seen(@Nullable String cursor) {
        return Cursor.read(cursor, 2, keys -> new DirectorySearch.Seen(keys.get(0), UUID.fromString(keys.get(1))));
    }

    record PresentedView(ExhibitorView exhibitor, Presentation presentation) {

        static PresentedView of(Presented presented) {
            return new PresentedView(ExhibitorView.of(presented.exhibited()), presented.presentation());
        }
    }

    /** @param foundBy the names of its co-exhibitors that the text of the search fits */
    record ExhibitorView(
            UUID id,
            InTwoLanguages name,
            InTwoLanguages introduction,
            String country,
            List<String> languages,
            List<String> offers,
            List<String> seeks,
            List<Exhibited.Stand> stands,
            @Nullable Picture picture,
            List<EitherLanguage> foundBy) {

        static ExhibitorView of(Exhibited exhibited) {
            Profile profile = exhibited.exhibitor().profile();
            return new ExhibitorView(
                    exhibited.exhibitor().id().value(),
                    profile.name(),
                    profile.introduction(),
                    profile.country(),
                    profile.languages(),
                    profile.offers(),
                    profile.seeks(),
                    exhibited.stands(),
                    exhibited.picture(),
                    exhibited.foundBy());
        }

        Cursor cursor() {
            return Cursor.after(name.ko(), id.toString());
        }
    }
}
