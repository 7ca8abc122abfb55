package kr.madang.recommendation.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.madang.recommendation.Words;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.springframework.stereotype.Component;

/** Korean text by its morphemes, English by its words; only nouns and foreign words stay, compounds with their parts. */
@Component
class KoreanWords implements Words {

    private static final int SHORTEST = 2;

    private static final Set<POS.Tag> KEPT = Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.SL, POS.Tag.SH, POS.Tag.UNKNOWN);

    @Override
    public List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = Holder.ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.length() >= SHORTEST) {
                    words.add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Reads the dictionary when the first text comes, not when the platform starts. */
    private static final class Holder {

        static final Analyzer ANALYZER = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new KoreanTokenizer(
                        AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, DecompoundMode.MIXED, false);
                TokenStream nouns = new KoreanPartOfSpeechStopFilter(tokenizer, dropped());
                TokenStream read = new LowerCaseFilter(new KoreanReadingFormFilter(nouns));
                TokenStream meaningful = new StopFilter(read, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
                return new TokenStreamComponents(tokenizer, new EnglishMinimalStemFilter(meaningful));
            }
        };

        private static Set<POS.Tag> dropped() {
            Set<POS.Tag> tags = EnumSet.allOf(POS.Tag.class);
            tags.removeAll(KEPT);
            return tags;
        }
    }
}
