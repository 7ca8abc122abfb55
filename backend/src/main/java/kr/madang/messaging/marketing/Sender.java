package kr.madang.messaging.marketing;

import kr.madang.shared.InTwoLanguages;

/** Who advertises, as the law wants it said in every mail: name, address and telephone number. */
public record Sender(InTwoLanguages name, InTwoLanguages address, String phone) {}
