/** What became of messages, for organizers. */
@NullMarked
package kr.madang.messaging.web;

import org.jspecify.annotations.NullMarked;
