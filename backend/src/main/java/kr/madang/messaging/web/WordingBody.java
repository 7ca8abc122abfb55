package kr.madang.messaging.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.messaging.Wording;
import kr.madang.messaging.Words;

/** What a kind of message is to say, in both languages. */
record WordingBody(
        @Valid @NotNull WordsBody ko, @Valid @NotNull WordsBody en) {

    Wording toWording() {
        return new Wording(ko.toWords(), en.toWords());
    }

    static WordingBody of(Wording wording) {
        return new WordingBody(WordsBody.of(wording.ko()), WordsBody.of(wording.en()));
    }

    /** The words in one language, with placeholders between double braces. */
    record WordsBody(
            @NotBlank @Size(max = Words.SUBJECT_MOST) @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*")
            String subject,

            @NotBlank @Size(max = Words.BODY_MOST) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String body) {

        Words toWords() {
            return new Words(subject.strip(), body);
        }

        static WordsBody of(Words words) {
            return new WordsBody(words.subject(), words.body());
        }
    }
}
