/** Leads over HTTP: for exhibitors, for visitors by their manage link, and for organizers. */
@NullMarked
package kr.madang.lead.web;

import org.jspecify.annotations.NullMarked;
