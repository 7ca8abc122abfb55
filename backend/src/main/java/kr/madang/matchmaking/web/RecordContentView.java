package kr.madang.matchmaking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.madang.matchmaking.record.RecordContent;
import kr.madang.matchmaking.record.RecordedAmounts;
import org.jspecify.annotations.Nullable;

/**
 * What one side says came out of a meeting, as it is sent and read.
 *
 * @param attendees who was there
 * @param products what it was about
 * @param nextStep what follows
 * @param nextStepOn by when
 */
record RecordContentView(
        @Size(max = 200) @Pattern(regexp = Fields.PLAIN_TEXT) @Nullable
        String attendees,

        @NotNull @Size(max = RecordContent.MOST_PRODUCTS) List<@NotNull @Valid RecordProductView> products,
        @Valid @Nullable RecordAmountsView amounts,

        @Size(max = 500) @Pattern(regexp = Fields.LINES) @Nullable
        String nextStep,

        @Nullable LocalDate nextStepOn) {

    static RecordContentView of(RecordContent content) {
        return new RecordContentView(
                content.attendees(),
                content.products().stream().map(RecordProductView::of).toList(),
                RecordAmountsView.of(content.amounts()),
                content.nextStep(),
                content.nextStepOn());
    }

    RecordContent toContent() {
        return new RecordContent(
                orNothing(attendees),
                products.stream().map(RecordProductView::toProduct).toList(),
                amounts == null ? null : amounts.toAmounts(),
                orNothing(nextStep),
                nextStepOn);
    }

    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * One of the exhibitor's products, or anything else.
     *
     * @param quantity how much of it, with its unit
     */
    record RecordProductView(
            @NotBlank @Size(max = 200) @Pattern(regexp = Fields.PLAIN_TEXT)
            String name,

            @Size(max = 40) @Pattern(regexp = Fields.PLAIN_TEXT) @Nullable
            String quantity) {

        static RecordProductView of(RecordContent.DiscussedProduct product) {
            return new RecordProductView(product.name(), product.quantity());
        }

        RecordContent.DiscussedProduct toProduct() {
            return new RecordContent.DiscussedProduct(name.strip(), orNothing(quantity));
        }
    }

    /**
     * Amounts of one currency as exact decimals, at least one of them.
     *
     * @param currency by ISO 4217
     * @param discussed what was talked about
     * @param pursued what a contract is worked on for
     * @param contracted what was signed
     */
    record RecordAmountsView(
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

            @Pattern(regexp = AMOUNT) @Nullable String discussed,
            @Pattern(regexp = AMOUNT) @Nullable String pursued,
            @Pattern(regexp = AMOUNT) @Nullable String contracted) {

        private static final String AMOUNT = "\\d{1,15}(?:\\.\\d{1,3})?";

        static @Nullable RecordAmountsView of(@Nullable RecordedAmounts amounts) {
            return amounts == null ? null : ofAmounts(amounts);
        }

        static RecordAmountsView ofAmounts(RecordedAmounts amounts) {
            return new RecordAmountsView(
                    amounts.currency().getCurrencyCode(),
                    text(amounts.discussed()),
                    text(amounts.pursued()),
                    text(amounts.contracted()));
        }

        private static @Nullable String text(@Nullable BigDecimal amount) {
            return amount == null ? null : amount.toPlainString();
        }

        RecordedAmounts toAmounts() {
            return new RecordedAmounts(
                    RecordedAmounts.currencyOf(currency), amount(discussed), amount(pursued), amount(contracted));
        }

        private static @Nullable BigDecimal amount(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }
}
