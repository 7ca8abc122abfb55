package kr.madang.matchmaking.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side says came out of a meeting; it may hold personal data.
 *
 * @param attendees who was there, in the words of who writes
 * @param products what it was about, 20 at most
 * @param nextStep what follows
 * @param nextStepOn by when
 */
public record RecordContent(
        @Nullable String attendees,
        List<DiscussedProduct> products,
        @Nullable RecordedAmounts amounts,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn) {

    public static final int MOST_PRODUCTS = 20;

    public RecordContent {
        products = List.copyOf(products);
    }

    @Override
    public String toString() {
        return "RecordContent[" + products.size() + " products]";
    }

    /**
     * One of the exhibitor's products, or anything else.
     *
     * @param quantity how much of it, with its unit, or null
     */
    public record DiscussedProduct(String name, @Nullable String quantity) {}
}
