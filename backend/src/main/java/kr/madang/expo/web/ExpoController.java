package kr.madang.expo.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.expo.ThemeColour;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "expo")
class ExpoController {

    private final Expos expos;

    ExpoController(Expos expos) {
        this.expos = expos;
    }

    /** The expos that visitors may see, newest first. */
    @Public
    @GetMapping("/api/expos")
    Flux<Expos.ListedExpo> listExpos() {
        return expos.listPublished();
    }

    /** What an expo is, when and where. */
    @Public
    @GetMapping("/api/expos/{expo}")
    Mono<ExpoView> getExpo(@PathVariable String expo) {
        return expos.getHere().map(ExpoView::of);
    }

    /** @param themeColour {@code #rrggbb}, or null for the platform's own */
    record ExpoView(
            String slug,
            InTwoLanguages name,
            InTwoLanguages venue,
            String timeZone,
            Expo.State state,
            List<ExpoDay> days,
            @Nullable String themeColour) {

        static ExpoView of(Expo expo) {
            return new ExpoView(
                    expo.slug(),
                    expo.name(),
                    expo.venue(),
                    expo.timeZone().getId(),
                    expo.state(),
                    expo.days(),
                    Optional.ofNullable(expo.themeColour())
                            .map(ThemeColour::hex)
                            .orElse(null));
        }
    }
}
