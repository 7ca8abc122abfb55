package kr.madang.messaging.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.messaging.Wording;
import kr.madang.messaging.Words;
import kr.madang.messaging.marketing.Sender;
import kr.madang.web.Label;

/** A marketing mail as an organizer writes it; the mark, the sender and the way out are put around it. */
record MarketingMailBody(
        @NotNull @Valid AdvertisementBody wording,
        @NotNull @Valid SenderBody sender) {

    /** What it says in both languages. */
    record AdvertisementBody(
            @Valid @NotNull AdvertisementWords ko,
            @Valid @NotNull AdvertisementWords en) {

        Wording toWording() {
            return new Wording(ko.toWords(), en.toWords());
        }

        static AdvertisementBody of(Wording wording) {
            return new AdvertisementBody(AdvertisementWords.of(wording.ko()), AdvertisementWords.of(wording.en()));
        }
    }

    /** The words in one language, with placeholders between double braces. */
    record AdvertisementWords(
            @NotBlank @Size(max = 140) @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*")
            String subject,

            @NotBlank @Size(max = 5000) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String body) {

        Words toWords() {
            return new Words(subject.strip(), body);
        }

        static AdvertisementWords of(Words words) {
            return new AdvertisementWords(words.subject(), words.body());
        }
    }

    /** Who sends it, which stands in every mail. */
    record SenderBody(
            @NotNull @Valid Label name,
            @NotNull @Valid Label address,

            @NotNull @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,28}[0-9]")
            String phone) {

        Sender toSender() {
            return new Sender(name.inTwoLanguages(), address.inTwoLanguages(), phone);
        }

        static SenderBody of(Sender sender) {
            return new SenderBody(
                    new Label(sender.name().ko(), sender.name().en()),
                    new Label(sender.address().ko(), sender.address().en()),
                    sender.phone());
        }
    }
}
