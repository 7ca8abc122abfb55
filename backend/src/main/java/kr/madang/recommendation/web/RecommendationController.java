package kr.madang.recommendation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.recommendation.MatchReason;
import kr.madang.recommendation.MatchScore;
import kr.madang.recommendation.Recommendation;
import kr.madang.recommendation.Recommendations;
import kr.madang.shared.InTwoLanguages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "recommendation")
class RecommendationController {

    private final Recommendations recommendations;

    RecommendationController(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /**
     * Whom the caller's company should meet and has not wished for yet, best first, 20 at most. Neither side learns what the
     * other wishes: the points are for what both declare.
     */
    @GetMapping("/api/expos/{expo}/my/recommendations")
    Mono<List<RecommendationView>> listMyRecommendations(@PathVariable String expo, MeetingMember member) {
        return recommendations
                .listFor(NeedsController.sideOf(member), member.company())
                .map(found -> found.stream().map(RecommendationView::of).toList());
    }

    /**
     * A company to meet.
     *
     * @param points how well it fits, 0 to 80: wishes, which bring the other 20, are not known to the other side
     */
    record RecommendationView(
            UUID id, InTwoLanguages name, String country, int points, List<PartView> parts, List<MatchReason> reasons) {

        static RecommendationView of(Recommendation recommended) {
            return new RecommendationView(
                    recommended.company(),
                    recommended.name(),
                    recommended.country(),
                    recommended.score().total(),
                    PartView.declared(recommended.score()),
                    recommended.reasons());
        }
    }

    /** The points of a part of the score, and how many it can bring. */
    record PartView(Part part, int points, int most) {

        /** The parts that companies declare openly. */
        static List<PartView> declared(MatchScore score) {
            return List.of(
                    new PartView(Part.INTERESTS, score.interests(), MatchScore.MOST_INTERESTS),
                    new PartView(Part.WORDS, score.words(), MatchScore.MOST_WORDS),
                    new PartView(Part.LANGUAGES, score.languages(), MatchScore.MOST_LANGUAGES),
                    new PartView(Part.COUNTRIES, score.countries(), MatchScore.MOST_COUNTRIES));
        }
    }

    /** What points are for. */
    enum Part {
        INTERESTS,
        WORDS,
        LANGUAGES,
        COUNTRIES
    }
}
