package kr.madang.recommendation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.madang.recommendation.Words;
import org.junit.jupiter.api.Test;

class TakingTextApartTests {

    private final Words words = new KoreanWords();

    @Test
    void onlyNounsStayOfAKoreanSentence() {
        assertThat(words.of("공장에서 쓰는 협동로봇을 찾고 있습니다.")).isEqualTo(List.of("공장", "협동", "로봇"));
    }

    @Test
    void aCompoundIsKeptWithItsParts() {
        assertThat(words.of("배터리관리")).isEqualTo(List.of("배터리", "관리"));
        assertThat(words.of("가락지나물")).isEqualTo(List.of("가락지나물", "가락지", "나물"));
    }

    @Test
    void particlesDoNotPartTheSameWord() {
        assertThat(words.of("배터리를, 배터리의 배터리!")).isEqualTo(List.of("배터리", "배터리", "배터리"));
    }

    @Test
    void englishWordsAreFoundInWhateverCaseAndNumber() {
        assertThat(words.of("The Robots of a factory and ROBOT arms"))
                .isEqualTo(List.of("robot", "factory", "robot", "arm"));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(words.of(" \n ")).isEqualTo(List.of());
    }
}
