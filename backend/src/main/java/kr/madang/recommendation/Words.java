package kr.madang.recommendation;

import java.util.List;

/** Takes a text apart into the words that carry its meaning. */
public interface Words {

    /** The words in the order of the text, in lower case and as often as they stand there. */
    List<String> of(String text);
}
