package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class BuyerController {

    private final Buyers buyers;

    BuyerController(Buyers buyers) {
        this.buyers = buyers;
    }

    /** The buyers that an exhibitor may wish to meet, by Korean name; companies only, no people. */
    @GetMapping("/api/expos/{expo}/buyers")
    Mono<Page<BuyerView>> listBuyers(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return buyers.list(PageMarks.buyer(cursor), limit + 1)
                .map(BuyerView::of)
                .collectList()
                .map(found -> Page.of(found, limit, BuyerView::cursor));
    }

    record BuyerView(UUID id, InTwoLanguages name, String country, List<String> languages, List<String> seeks) {

        static BuyerView of(Buyer buyer) {
            return new BuyerView(buyer.id().value(), buyer.name(), buyer.country(), buyer.languages(), buyer.seeks());
        }

        Cursor cursor() {
            return Cursor.after(name.ko(), id.toString());
        }
    }
}
