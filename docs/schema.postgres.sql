CREATE INDEX asked_form_by_member ON asked_form USING btree (member_id, due_on)
CREATE INDEX asked_form_open ON asked_form USING btree (programme_id, due_on) WHERE completed_at IS NULL AND withdrawn_at IS NULL
CREATE INDEX attendance_change_by_place ON attendance_change USING btree (session_id, member_id, id)
CREATE INDEX benefits_sheet_by_inquiry ON benefits_sheet USING btree (inquiry_id, coverage_id, number)
CREATE INDEX call_clock_by_inquiry ON call_clock USING btree (inquiry_id, id)
CREATE INDEX card_choice_by_member ON card_choice USING btree (member_id, id)
CREATE INDEX card_entry_by_day ON card_entry USING btree (member_id, day)
CREATE INDEX care_team_place_by_member ON care_team_place USING btree (member_id, starts_on)
CREATE INDEX care_team_place_by_staff ON care_team_place USING btree (staff_id, starts_on)
CREATE INDEX consent_path_by_inquiry ON consent_path USING btree (inquiry_id, id)
CREATE INDEX coverage_by_payer ON coverage USING btree (payer)
CREATE INDEX crisis_hand_off_by_inquiry ON crisis_hand_off USING btree (inquiry_id)
CREATE INDEX crisis_hand_off_open ON crisis_hand_off USING btree (acknowledged_at)
CREATE INDEX diary_target_by_member ON diary_target USING btree (member_id, id)
CREATE INDEX episode_by_member ON episode USING btree (member_id, opened_on)
CREATE INDEX estimate_request_by_inquiry ON estimate_request USING btree (inquiry_id, id)
CREATE INDEX estimate_telling_by_estimate ON estimate_telling USING btree (estimate_id, id)
CREATE INDEX expected_discharge_by_member ON expected_discharge USING btree (member_id, id)
CREATE INDEX fee_by_programme ON fee USING btree (programme_id, starts_on)
CREATE INDEX form_plan_by_programme ON form_plan USING btree (programme_id)
CREATE INDEX form_score_by_member ON form_score USING btree (member_id, instrument, day)
CREATE INDEX form_score_by_programme ON form_score USING btree (programme_id, day)
CREATE INDEX form_sending_by_origin ON form_sending USING btree (origin, at)
CREATE INDEX fund_entry_by_fund ON fund_entry USING btree (fund_id, id)
CREATE INDEX fund_entry_by_inquiry ON fund_entry USING btree (inquiry_id, fund_id)
CREATE INDEX gate_override_by_inquiry ON gate_override USING btree (inquiry_id, fact)
CREATE INDEX group_membership_by_group ON group_membership USING btree (group_id, starts_on)
CREATE INDEX group_membership_by_member ON group_membership USING btree (member_id)
CREATE INDEX group_session_by_day ON group_session USING btree (day, starts_at)
CREATE INDEX group_session_by_group ON group_session USING btree (group_id, day)
CREATE INDEX group_session_by_programme ON group_session USING btree (programme_id, day)
CREATE INDEX help_line_by_site ON help_line USING btree (site_id, id)
CREATE INDEX homework_attachment_by_part ON homework_attachment USING btree (member_id, homework_id)
CREATE INDEX homework_by_session ON homework USING btree (session_id)
CREATE INDEX homework_part_by_member ON homework_part USING btree (member_id, homework_id)
CREATE INDEX inbox_item_by_member ON inbox_item USING btree (member_id, raised_at)
CREATE INDEX inbox_item_by_programme ON inbox_item USING btree (programme_id, closed_at)
CREATE INDEX inbox_item_waiting ON inbox_item USING btree (escalates_at) WHERE escalates_at IS NOT NULL
CREATE INDEX inquiry_authorisation_by_inquiry ON inquiry_authorisation USING btree (inquiry_id, id)
CREATE INDEX inquiry_by_birth_day ON inquiry USING btree (birth_day)
CREATE INDEX inquiry_by_email ON inquiry USING btree (email)
CREATE INDEX inquiry_by_member ON inquiry USING btree (member_id)
CREATE INDEX inquiry_by_phone ON inquiry USING btree (phone_digits)
CREATE INDEX inquiry_by_pressure ON inquiry USING btree (closed_at, stage, (
CASE urgency
    WHEN 'crisis'::text THEN 0
    WHEN 'urgent'::text THEN 1
    WHEN 'priority'::text THEN 2
    ELSE 3
END), (
CASE
    WHEN first_contact_at IS NULL THEN first_contact_due
    ELSE COALESCE(next_contact_due, '253402300799'::bigint)
END), id)
CREATE INDEX inquiry_by_sort_name ON inquiry USING btree (sort_name, id)
CREATE INDEX inquiry_contact_by_inquiry ON inquiry_contact USING btree (inquiry_id)
CREATE INDEX inquiry_coverage_by_inquiry ON inquiry_coverage USING btree (inquiry_id, active)
CREATE INDEX inquiry_event_by_inquiry ON inquiry_event USING btree (inquiry_id, id)
CREATE INDEX inquiry_fact_held ON inquiry_fact USING btree (inquiry_id, fact, holds_until)
CREATE INDEX inquiry_for_counts ON inquiry USING btree (closed_at, stage, focus, programme_id, first_contact_at, first_contact_due, next_contact_due)
CREATE INDEX intake_addendum_by_intake ON intake_addendum USING btree (intake_id, id)
CREATE INDEX journal_entry_by_actor ON journal_entry USING btree (actor, id)
CREATE INDEX journal_entry_by_scope ON journal_entry USING btree (scope, id)
CREATE INDEX kept_record_by_member ON kept_record USING btree (member_id, kind)
CREATE INDEX kiosk_by_programme ON kiosk USING btree (programme_id) WHERE ended_at IS NULL
CREATE INDEX level_rating_by_inquiry ON level_rating USING btree (inquiry_id, id)
CREATE INDEX member_by_birth_day ON member USING btree (birth_day)
CREATE INDEX member_by_sort_name ON member USING btree (sort_name, id)
CREATE INDEX member_week_by_member ON member_week USING btree (member_id, week)
CREATE INDEX minor_rule_confirmation_by_state ON minor_rule_confirmation USING btree (state, id)
CREATE INDEX note_addendum_by_session ON note_addendum USING btree (session_id, id)
CREATE INDEX note_part_by_member ON note_part USING btree (member_id, session_id)
CREATE INDEX note_signature_waiting ON note_signature USING btree (waits_for, session_id)
CREATE INDEX orientation_by_inquiry ON orientation USING btree (inquiry_id, id)
CREATE INDEX outbox_waiting ON outbox USING btree (channel, next_at) WHERE sent_at IS NULL AND given_up_at IS NULL AND withdrawn_at IS NULL
CREATE INDEX outside_record_by_inquiry ON outside_record USING btree (inquiry_id, id)
CREATE INDEX outside_record_file_by_record ON outside_record_file USING btree (inquiry_id, record_id)
CREATE INDEX payment_way_by_inquiry ON payment_way USING btree (inquiry_id, id)
CREATE INDEX person_account_by_phone ON person_account USING btree (phone)
CREATE INDEX person_link_by_account ON person_link USING btree (account_id, made_at)
CREATE INDEX person_reach_by_member ON person_reach USING btree (member_id)
CREATE INDEX person_sign_in_by_account ON person_sign_in USING btree (account_id, ended_at)
CREATE INDEX placement_by_member ON placement USING btree (member_id, starts_on)
CREATE INDEX placement_by_programme ON placement USING btree (programme_id, ends_on)
CREATE INDEX roster_place_by_member ON roster_place USING btree (member_id, week)
CREATE INDEX safety_plan_alarm_by_member ON safety_plan_alarm USING btree (member_id, id)
CREATE INDEX safety_plan_review_by_member ON safety_plan_review USING btree (member_id, id)
CREATE INDEX safety_plan_share_by_member ON safety_plan_share USING btree (member_id, id)
CREATE INDEX seat_offer_by_inquiry ON seat_offer USING btree (inquiry_id)
CREATE INDEX seat_offer_by_programme ON seat_offer USING btree (programme_id, state, starts_on)
CREATE INDEX session_facilitator_by_staff ON session_facilitator USING btree (staff_id, session_id)
CREATE INDEX sign_in_by_staff ON sign_in USING btree (staff_id, ended_at)
CREATE INDEX sign_in_failure_by_account ON sign_in_failure USING btree (account, at)
CREATE INDEX sign_in_failure_by_origin ON sign_in_failure USING btree (origin, at)
CREATE INDEX signed_document_by_inquiry ON signed_document USING btree (inquiry_id, id)
CREATE INDEX sliding_scale_by_site ON sliding_scale USING btree (site_id, id)
CREATE INDEX staff_task_by_inquiry ON staff_task USING btree (inquiry_id, closed_at)
CREATE INDEX staff_task_by_member ON staff_task USING btree (member_id, closed_at)
CREATE INDEX staff_task_by_role ON staff_task USING btree (role, closed_at)
CREATE INDEX staff_task_by_staff ON staff_task USING btree (staff_id, closed_at)
CREATE INDEX staff_task_waiting ON staff_task USING btree (escalates_at) WHERE escalates_at IS NOT NULL
CREATE INDEX therapy_group_by_programme ON therapy_group USING btree (programme_id, name)
CREATE INDEX week_slot_by_group ON week_slot USING btree (group_id)
CREATE UNIQUE INDEX agreed_fee_pkey ON agreed_fee USING btree (fee_id, payer)
CREATE UNIQUE INDEX alert_step_pkey ON alert_step USING btree (programme_id, urgency, step)
CREATE UNIQUE INDEX asked_form_pkey ON asked_form USING btree (id)
CREATE UNIQUE INDEX asked_form_plan_id_member_id_due_on_key ON asked_form USING btree (plan_id, member_id, due_on)
CREATE UNIQUE INDEX attendance_change_client_key_key ON attendance_change USING btree (client_key)
CREATE UNIQUE INDEX attendance_change_pkey ON attendance_change USING btree (id)
CREATE UNIQUE INDEX benefits_sheet_coverage_id_number_key ON benefits_sheet USING btree (coverage_id, number)
CREATE UNIQUE INDEX benefits_sheet_pkey ON benefits_sheet USING btree (id)
CREATE UNIQUE INDEX billing_identity_pkey ON billing_identity USING btree (site_id)
CREATE UNIQUE INDEX call_clock_pkey ON call_clock USING btree (id)
CREATE UNIQUE INDEX card_choice_pkey ON card_choice USING btree (id)
CREATE UNIQUE INDEX card_entry_member_id_card_day_number_version_key ON card_entry USING btree (member_id, card, day, number, version)
CREATE UNIQUE INDEX card_entry_member_id_client_key_key ON card_entry USING btree (member_id, client_key)
CREATE UNIQUE INDEX card_entry_pkey ON card_entry USING btree (id)
CREATE UNIQUE INDEX care_team_place_pkey ON care_team_place USING btree (id)
CREATE UNIQUE INDEX check_in_alert_member_id_day_rule_sentence_key ON check_in_alert USING btree (member_id, day, rule, sentence)
CREATE UNIQUE INDEX check_in_alert_pkey ON check_in_alert USING btree (id)
CREATE UNIQUE INDEX consent_path_pkey ON consent_path USING btree (id)
CREATE UNIQUE INDEX cost_estimate_inquiry_id_number_key ON cost_estimate USING btree (inquiry_id, number)
CREATE UNIQUE INDEX cost_estimate_pkey ON cost_estimate USING btree (id)
CREATE UNIQUE INDEX coverage_member_id_payer_member_number_key ON coverage USING btree (member_id, payer, member_number)
CREATE UNIQUE INDEX coverage_pkey ON coverage USING btree (id)
CREATE UNIQUE INDEX crisis_hand_off_pkey ON crisis_hand_off USING btree (id)
CREATE UNIQUE INDEX diary_target_now ON diary_target USING btree (member_id, place) WHERE ended_at IS NULL
CREATE UNIQUE INDEX diary_target_pkey ON diary_target USING btree (id)
CREATE UNIQUE INDEX document_template_document_number_key ON document_template USING btree (document, number)
CREATE UNIQUE INDEX document_template_pkey ON document_template USING btree (id)
CREATE UNIQUE INDEX entered_score_corrects_key ON entered_score USING btree (corrects)
CREATE UNIQUE INDEX entered_score_pkey ON entered_score USING btree (form_id)
CREATE UNIQUE INDEX episode_pkey ON episode USING btree (id)
CREATE UNIQUE INDEX estimate_request_pkey ON estimate_request USING btree (id)
CREATE UNIQUE INDEX estimate_telling_pkey ON estimate_telling USING btree (id)
CREATE UNIQUE INDEX expected_course_pkey ON expected_course USING btree (programme_id, instrument, informant, band)
CREATE UNIQUE INDEX expected_discharge_pkey ON expected_discharge USING btree (id)
CREATE UNIQUE INDEX fee_pkey ON fee USING btree (id)
CREATE UNIQUE INDEX form_answer_pkey ON form_answer USING btree (form_id, item)
CREATE UNIQUE INDEX form_plan_pkey ON form_plan USING btree (id)
CREATE UNIQUE INDEX form_score_pkey ON form_score USING btree (form_id)
CREATE UNIQUE INDEX form_sending_pkey ON form_sending USING btree (id)
CREATE UNIQUE INDEX fund_entry_pkey ON fund_entry USING btree (id)
CREATE UNIQUE INDEX fund_name_key ON fund USING btree (name)
CREATE UNIQUE INDEX fund_pkey ON fund USING btree (id)
CREATE UNIQUE INDEX gate_override_pkey ON gate_override USING btree (id)
CREATE UNIQUE INDEX group_facilitator_pkey ON group_facilitator USING btree (group_id, staff_id, starts_on)
CREATE UNIQUE INDEX group_membership_pkey ON group_membership USING btree (id)
CREATE UNIQUE INDEX group_note_pkey ON group_note USING btree (session_id)
CREATE UNIQUE INDEX group_session_external_key ON group_session USING btree (external)
CREATE UNIQUE INDEX group_session_pkey ON group_session USING btree (id)
CREATE UNIQUE INDEX group_session_slot_id_slot_day_key ON group_session USING btree (slot_id, slot_day)
CREATE UNIQUE INDEX help_line_pkey ON help_line USING btree (id)
CREATE UNIQUE INDEX holiday_pkey ON holiday USING btree (site_id, day)
CREATE UNIQUE INDEX homework_attachment_pkey ON homework_attachment USING btree (id)
CREATE UNIQUE INDEX homework_part_pkey ON homework_part USING btree (homework_id, member_id)
CREATE UNIQUE INDEX homework_pkey ON homework USING btree (id)
CREATE UNIQUE INDEX import_header_pkey ON import_header USING btree (kind, header)
CREATE UNIQUE INDEX inbox_item_form_id_rule_key ON inbox_item USING btree (form_id, rule)
CREATE UNIQUE INDEX inbox_item_pkey ON inbox_item USING btree (id)
CREATE UNIQUE INDEX inquiry_authorisation_pkey ON inquiry_authorisation USING btree (id)
CREATE UNIQUE INDEX inquiry_contact_pkey ON inquiry_contact USING btree (id)
CREATE UNIQUE INDEX inquiry_coverage_pkey ON inquiry_coverage USING btree (id)
CREATE UNIQUE INDEX inquiry_coverage_place ON inquiry_coverage USING btree (inquiry_id, place) WHERE active = 1
CREATE UNIQUE INDEX inquiry_event_pkey ON inquiry_event USING btree (id)
CREATE UNIQUE INDEX inquiry_fact_pkey ON inquiry_fact USING btree (inquiry_id, fact)
CREATE UNIQUE INDEX inquiry_pkey ON inquiry USING btree (id)
CREATE UNIQUE INDEX inquiry_sent_key_key ON inquiry USING btree (sent_key)
CREATE UNIQUE INDEX instrument_wording_pkey ON instrument_wording USING btree (instrument)
CREATE UNIQUE INDEX intake_addendum_pkey ON intake_addendum USING btree (id)
CREATE UNIQUE INDEX intake_inquiry_id_key ON intake USING btree (inquiry_id)
CREATE UNIQUE INDEX intake_pkey ON intake USING btree (id)
CREATE UNIQUE INDEX job_pkey ON job USING btree (name)
CREATE UNIQUE INDEX journal_checkpoint_pkey ON journal_checkpoint USING btree (day)
CREATE UNIQUE INDEX journal_entry_chain_place_key ON journal_entry USING btree (chain, place)
CREATE UNIQUE INDEX journal_entry_pkey ON journal_entry USING btree (id)
CREATE UNIQUE INDEX journal_head_pkey ON journal_head USING btree (chain)
CREATE UNIQUE INDEX kept_record_pkey ON kept_record USING btree (kind, external)
CREATE UNIQUE INDEX kiosk_pkey ON kiosk USING btree (id)
CREATE UNIQUE INDEX kiosk_token_hash_key ON kiosk USING btree (token_hash)
CREATE UNIQUE INDEX ledger_entry_pkey ON ledger_entry USING btree (member_id, session_id, starts_at)
CREATE UNIQUE INDEX level_certification_inquiry_id_number_key ON level_certification USING btree (inquiry_id, number)
CREATE UNIQUE INDEX level_certification_pkey ON level_certification USING btree (id)
CREATE UNIQUE INDEX level_determination_draft ON level_determination USING btree (inquiry_id) WHERE signed_at IS NULL
CREATE UNIQUE INDEX level_determination_inquiry_id_number_key ON level_determination USING btree (inquiry_id, number)
CREATE UNIQUE INDEX level_determination_pkey ON level_determination USING btree (id)
CREATE UNIQUE INDEX level_rating_pkey ON level_rating USING btree (id)
CREATE UNIQUE INDEX level_rating_strike_pkey ON level_rating_strike USING btree (rating_id)
CREATE UNIQUE INDEX listed_staff_pkey ON listed_staff USING btree (staff_id)
CREATE UNIQUE INDEX member_external_key ON member USING btree (external)
CREATE UNIQUE INDEX member_pkey ON member USING btree (id)
CREATE UNIQUE INDEX member_week_pkey ON member_week USING btree (programme_id, week, member_id)
CREATE UNIQUE INDEX migration_pkey ON migration USING btree (name)
CREATE UNIQUE INDEX minor_rule_confirmation_pkey ON minor_rule_confirmation USING btree (id)
CREATE UNIQUE INDEX note_addendum_pkey ON note_addendum USING btree (id)
CREATE UNIQUE INDEX note_part_pkey ON note_part USING btree (session_id, member_id)
CREATE UNIQUE INDEX note_signature_pkey ON note_signature USING btree (id)
CREATE UNIQUE INDEX note_signature_session_id_kind_key ON note_signature USING btree (session_id, kind)
CREATE UNIQUE INDEX orientation_pkey ON orientation USING btree (id)
CREATE UNIQUE INDEX outbox_anew_pkey ON outbox USING btree (id)
CREATE UNIQUE INDEX outside_record_by_item ON outside_record USING btree (inquiry_id, item) WHERE item <> ''::text
CREATE UNIQUE INDEX outside_record_file_pkey ON outside_record_file USING btree (id)
CREATE UNIQUE INDEX outside_record_pkey ON outside_record USING btree (id)
CREATE UNIQUE INDEX payer_word_pkey ON payer_word USING btree (code)
CREATE UNIQUE INDEX payment_way_pkey ON payment_way USING btree (id)
CREATE UNIQUE INDEX person_account_email_key ON person_account USING btree (email)
CREATE UNIQUE INDEX person_account_pkey ON person_account USING btree (id)
CREATE UNIQUE INDEX person_link_pkey ON person_link USING btree (id)
CREATE UNIQUE INDEX person_link_token_hash_key ON person_link USING btree (token_hash)
CREATE UNIQUE INDEX person_reach_pkey ON person_reach USING btree (account_id, member_id)
CREATE UNIQUE INDEX person_sign_in_pkey ON person_sign_in USING btree (id)
CREATE UNIQUE INDEX person_sign_in_token_hash_key ON person_sign_in USING btree (token_hash)
CREATE UNIQUE INDEX phone_screen_pkey ON phone_screen USING btree (inquiry_id)
CREATE UNIQUE INDEX placement_pkey ON placement USING btree (id)
CREATE UNIQUE INDEX presence_pkey ON presence USING btree (session_id, member_id, arrived_at)
CREATE UNIQUE INDEX programme_external_key ON programme USING btree (external)
CREATE UNIQUE INDEX programme_name_key ON programme USING btree (name)
CREATE UNIQUE INDEX programme_pkey ON programme USING btree (id)
CREATE UNIQUE INDEX programme_profile_pkey ON programme_profile USING btree (programme_id)
CREATE UNIQUE INDEX programme_profile_slug_key ON programme_profile USING btree (slug)
CREATE UNIQUE INDEX programme_rule_pkey ON programme_rule USING btree (programme_id, rule)
CREATE UNIQUE INDEX published_profile_pkey ON published_profile USING btree (id)
CREATE UNIQUE INDEX published_profile_programme_id_number_key ON published_profile USING btree (programme_id, number)
CREATE UNIQUE INDEX record_list_pkey ON record_list USING btree (inquiry_id)
CREATE UNIQUE INDEX recovery_code_pkey ON recovery_code USING btree (staff_id, hash)
CREATE UNIQUE INDEX refer_out_letter_draft ON refer_out_letter USING btree (inquiry_id) WHERE signed_at IS NULL
CREATE UNIQUE INDEX refer_out_letter_inquiry_id_number_key ON refer_out_letter USING btree (inquiry_id, number)
CREATE UNIQUE INDEX refer_out_letter_pkey ON refer_out_letter USING btree (id)
CREATE UNIQUE INDEX referral_source_name_key ON referral_source USING btree (name)
CREATE UNIQUE INDEX referral_source_pkey ON referral_source USING btree (id)
CREATE UNIQUE INDEX roster_place_pkey ON roster_place USING btree (session_id, member_id)
CREATE UNIQUE INDEX rule_identifier_key ON rule USING btree (identifier)
CREATE UNIQUE INDEX rule_pkey ON rule USING btree (id)
CREATE UNIQUE INDEX safety_plan_alarm_pkey ON safety_plan_alarm USING btree (id)
CREATE UNIQUE INDEX safety_plan_draft ON safety_plan USING btree (member_id) WHERE agreed_at IS NULL
CREATE UNIQUE INDEX safety_plan_member_id_number_key ON safety_plan USING btree (member_id, number)
CREATE UNIQUE INDEX safety_plan_pkey ON safety_plan USING btree (id)
CREATE UNIQUE INDEX safety_plan_review_pkey ON safety_plan_review USING btree (id)
CREATE UNIQUE INDEX safety_plan_share_pkey ON safety_plan_share USING btree (id)
CREATE UNIQUE INDEX score_correction_pkey ON score_correction USING btree (form_id)
CREATE UNIQUE INDEX seat_offer_pkey ON seat_offer USING btree (id)
CREATE UNIQUE INDEX session_block_pkey ON session_block USING btree (session_id, ordinal)
CREATE UNIQUE INDEX session_facilitator_pkey ON session_facilitator USING btree (session_id, staff_id)
CREATE UNIQUE INDEX setting_pkey ON setting USING btree (name)
CREATE UNIQUE INDEX sign_in_failure_pkey ON sign_in_failure USING btree (id)
CREATE UNIQUE INDEX sign_in_pkey ON sign_in USING btree (id)
CREATE UNIQUE INDEX sign_in_token_hash_key ON sign_in USING btree (token_hash)
CREATE UNIQUE INDEX signature_withdrawal_pkey ON signature_withdrawal USING btree (signed_id)
CREATE UNIQUE INDEX signed_document_pkey ON signed_document USING btree (id)
CREATE UNIQUE INDEX site_clocks_pkey ON site_clocks USING btree (id)
CREATE UNIQUE INDEX site_clocks_site_id_number_key ON site_clocks USING btree (site_id, number)
CREATE UNIQUE INDEX site_name_key ON site USING btree (name)
CREATE UNIQUE INDEX site_pkey ON site USING btree (id)
CREATE UNIQUE INDEX sliding_scale_pkey ON sliding_scale USING btree (id)
CREATE UNIQUE INDEX staff_account_key ON staff USING btree (account)
CREATE UNIQUE INDEX staff_external_key ON staff USING btree (external)
CREATE UNIQUE INDEX staff_pkey ON staff USING btree (id)
CREATE UNIQUE INDEX staff_programme_pkey ON staff_programme USING btree (staff_id, programme_id)
CREATE UNIQUE INDEX staff_task_open ON staff_task USING btree (origin) WHERE closed_at = '253402300799'::bigint
CREATE UNIQUE INDEX staff_task_pkey ON staff_task USING btree (id)
CREATE UNIQUE INDEX staffed_hours_pkey ON staffed_hours USING btree (programme_id, weekday)
CREATE UNIQUE INDEX text_agreement_holding ON text_agreement USING btree (account_id) WHERE ended_at IS NULL
CREATE UNIQUE INDEX text_agreement_pkey ON text_agreement USING btree (id)
CREATE UNIQUE INDEX therapy_group_external_key ON therapy_group USING btree (external)
CREATE UNIQUE INDEX therapy_group_pkey ON therapy_group USING btree (id)
CREATE UNIQUE INDEX video_room_pkey ON video_room USING btree (group_id)
CREATE UNIQUE INDEX week_slot_block_pkey ON week_slot_block USING btree (slot_id, ordinal)
CREATE UNIQUE INDEX week_slot_pkey ON week_slot USING btree (id)
TRIGGER attendance_change_emptied ON attendance_change
TRIGGER attendance_change_frozen ON attendance_change
TRIGGER benefits_sheet_emptied ON benefits_sheet
TRIGGER benefits_sheet_frozen ON benefits_sheet
TRIGGER call_clock_emptied ON call_clock
TRIGGER call_clock_frozen ON call_clock
TRIGGER card_choice_emptied ON card_choice
TRIGGER card_choice_frozen ON card_choice
TRIGGER card_entry_emptied ON card_entry
TRIGGER card_entry_frozen ON card_entry
TRIGGER check_in_alert_emptied ON check_in_alert
TRIGGER check_in_alert_frozen ON check_in_alert
TRIGGER consent_path_emptied ON consent_path
TRIGGER consent_path_frozen ON consent_path
TRIGGER cost_estimate_emptied ON cost_estimate
TRIGGER cost_estimate_frozen ON cost_estimate
TRIGGER document_template_emptied ON document_template
TRIGGER document_template_frozen ON document_template
TRIGGER entered_score_emptied ON entered_score
TRIGGER entered_score_frozen ON entered_score
TRIGGER estimate_request_emptied ON estimate_request
TRIGGER estimate_request_frozen ON estimate_request
TRIGGER estimate_telling_emptied ON estimate_telling
TRIGGER estimate_telling_frozen ON estimate_telling
TRIGGER form_answer_emptied ON form_answer
TRIGGER form_answer_frozen ON form_answer
TRIGGER form_score_emptied ON form_score
TRIGGER form_score_frozen ON form_score
TRIGGER fund_entry_emptied ON fund_entry
TRIGGER fund_entry_frozen ON fund_entry
TRIGGER group_note_emptied ON group_note
TRIGGER group_note_frozen ON group_note
TRIGGER inquiry_authorisation_emptied ON inquiry_authorisation
TRIGGER inquiry_authorisation_frozen ON inquiry_authorisation
TRIGGER inquiry_event_emptied ON inquiry_event
TRIGGER inquiry_event_frozen ON inquiry_event
TRIGGER intake_addendum_emptied ON intake_addendum
TRIGGER intake_addendum_frozen ON intake_addendum
TRIGGER intake_emptied ON intake
TRIGGER intake_frozen ON intake
TRIGGER journal_checkpoint_emptied ON journal_checkpoint
TRIGGER journal_checkpoint_frozen ON journal_checkpoint
TRIGGER journal_entry_emptied ON journal_entry
TRIGGER journal_entry_frozen ON journal_entry
TRIGGER level_certification_emptied ON level_certification
TRIGGER level_certification_frozen ON level_certification
TRIGGER level_determination_emptied ON level_determination
TRIGGER level_determination_frozen ON level_determination
TRIGGER level_rating_emptied ON level_rating
TRIGGER level_rating_frozen ON level_rating
TRIGGER level_rating_strike_emptied ON level_rating_strike
TRIGGER level_rating_strike_frozen ON level_rating_strike
TRIGGER minor_rule_confirmation_emptied ON minor_rule_confirmation
TRIGGER minor_rule_confirmation_frozen ON minor_rule_confirmation
TRIGGER note_addendum_emptied ON note_addendum
TRIGGER note_addendum_frozen ON note_addendum
TRIGGER note_part_emptied ON note_part
TRIGGER note_part_frozen ON note_part
TRIGGER note_signature_emptied ON note_signature
TRIGGER note_signature_frozen ON note_signature
TRIGGER orientation_emptied ON orientation
TRIGGER orientation_frozen ON orientation
TRIGGER payment_way_emptied ON payment_way
TRIGGER payment_way_frozen ON payment_way
TRIGGER published_profile_emptied ON published_profile
TRIGGER published_profile_frozen ON published_profile
TRIGGER refer_out_letter_emptied ON refer_out_letter
TRIGGER refer_out_letter_frozen ON refer_out_letter
TRIGGER safety_plan_alarm_emptied ON safety_plan_alarm
TRIGGER safety_plan_alarm_frozen ON safety_plan_alarm
TRIGGER safety_plan_emptied ON safety_plan
TRIGGER safety_plan_frozen ON safety_plan
TRIGGER safety_plan_review_emptied ON safety_plan_review
TRIGGER safety_plan_review_frozen ON safety_plan_review
TRIGGER safety_plan_share_emptied ON safety_plan_share
TRIGGER safety_plan_share_frozen ON safety_plan_share
TRIGGER score_correction_emptied ON score_correction
TRIGGER score_correction_frozen ON score_correction
TRIGGER signature_withdrawal_emptied ON signature_withdrawal
TRIGGER signature_withdrawal_frozen ON signature_withdrawal
TRIGGER signed_document_emptied ON signed_document
TRIGGER signed_document_frozen ON signed_document
TRIGGER site_clocks_emptied ON site_clocks
TRIGGER site_clocks_frozen ON site_clocks
TRIGGER sliding_scale_emptied ON sliding_scale
TRIGGER sliding_scale_frozen ON sliding_scale
TRIGGER text_agreement_emptied ON text_agreement
TRIGGER text_agreement_frozen ON text_agreement
agreed_fee CHECK ((allowed >= 0))
agreed_fee CHECK ((payer <> ''::text))
agreed_fee FOREIGN KEY (fee_id) REFERENCES fee(id)
agreed_fee PRIMARY KEY (fee_id, payer)
agreed_fee.allowed bigint NOT NULL
agreed_fee.fee_id bigint NOT NULL
agreed_fee.payer text NOT NULL
alert_step CHECK ((minutes > 0))
alert_step CHECK ((step > 0))
alert_step CHECK ((urgency = ANY (ARRAY['now'::text, 'same-day'::text, 'soon'::text])))
alert_step FOREIGN KEY (programme_id) REFERENCES programme(id)
alert_step PRIMARY KEY (programme_id, urgency, step)
alert_step.email text
alert_step.minutes bigint NOT NULL
alert_step.programme_id bigint NOT NULL
alert_step.role text NOT NULL
alert_step.step bigint NOT NULL
alert_step.urgency text NOT NULL
asked_form CHECK (((completed_at IS NULL) = (channel IS NULL)))
asked_form CHECK (((completed_at IS NULL) OR (withdrawn_at IS NULL)))
asked_form CHECK ((channel = ANY (ARRAY['link'::text, 'page'::text, 'interview'::text])))
asked_form CHECK ((closes_on >= due_on))
asked_form CHECK ((data_class = ANY (ARRAY['general'::text, 'mental-health'::text, 'substance-use'::text, 'psychotherapy-note'::text])))
asked_form CHECK ((informant = ANY (ARRAY['member'::text, 'parent'::text, 'clinician'::text])))
asked_form FOREIGN KEY (asked_by) REFERENCES staff(id)
asked_form FOREIGN KEY (kiosk_id) REFERENCES kiosk(id)
asked_form FOREIGN KEY (member_id) REFERENCES member(id)
asked_form FOREIGN KEY (plan_id) REFERENCES form_plan(id)
asked_form FOREIGN KEY (programme_id) REFERENCES programme(id)
asked_form FOREIGN KEY (stepped_from) REFERENCES asked_form(id)
asked_form PRIMARY KEY (id)
asked_form UNIQUE (plan_id, member_id, due_on)
asked_form.asked_at bigint NOT NULL
asked_form.asked_by bigint
asked_form.begun_at bigint
asked_form.cadence text NOT NULL
asked_form.channel text
asked_form.closes_on bigint NOT NULL
asked_form.completed_at bigint
asked_form.completed_by bigint
asked_form.data_class text NOT NULL
asked_form.due_on bigint NOT NULL
asked_form.id bigint NOT NULL
asked_form.informant text NOT NULL
asked_form.instrument text NOT NULL
asked_form.instrument_version text NOT NULL
asked_form.kiosk_id bigint
asked_form.member_id bigint NOT NULL
asked_form.plan_id bigint
asked_form.programme_id bigint NOT NULL
asked_form.reminded_at bigint
asked_form.stepped_from bigint
asked_form.withdrawn_at bigint
asked_form.withdrawn_why text
attendance_change FOREIGN KEY (undoes) REFERENCES attendance_change(id)
attendance_change PRIMARY KEY (id)
attendance_change UNIQUE (client_key)
attendance_change.action text NOT NULL
attendance_change.after text NOT NULL
attendance_change.at bigint NOT NULL
attendance_change.before text NOT NULL
attendance_change.client_key text
attendance_change.id bigint NOT NULL
attendance_change.member_id bigint NOT NULL
attendance_change.reason text NOT NULL
attendance_change.session_id bigint NOT NULL
attendance_change.staff_id bigint NOT NULL
attendance_change.undoes bigint
benefits_sheet CHECK ((number > 0))
benefits_sheet CHECK ((recheck_on > verified_on))
benefits_sheet CHECK ((source = ANY (ARRAY['271'::text, 'portal'::text, 'phone'::text])))
benefits_sheet FOREIGN KEY (coverage_id) REFERENCES inquiry_coverage(id)
benefits_sheet FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
benefits_sheet FOREIGN KEY (staff_id) REFERENCES staff(id)
benefits_sheet PRIMARY KEY (id)
benefits_sheet UNIQUE (coverage_id, number)
benefits_sheet.answers text NOT NULL
benefits_sheet.at bigint NOT NULL
benefits_sheet.coverage_id bigint NOT NULL
benefits_sheet.id bigint NOT NULL
benefits_sheet.inquiry_id bigint NOT NULL
benefits_sheet.number bigint NOT NULL
benefits_sheet.person text NOT NULL
benefits_sheet.recheck_on bigint NOT NULL
benefits_sheet.reference text NOT NULL
benefits_sheet.source text NOT NULL
benefits_sheet.staff_id bigint NOT NULL
benefits_sheet.verified_on bigint NOT NULL
billing_identity FOREIGN KEY (site_id) REFERENCES site(id)
billing_identity PRIMARY KEY (site_id)
billing_identity.address text NOT NULL
billing_identity.name text NOT NULL
billing_identity.npi text NOT NULL
billing_identity.phone text NOT NULL
billing_identity.site_id bigint NOT NULL
billing_identity.state text NOT NULL
billing_identity.tin text NOT NULL
call_clock CHECK ((due_at >= started_at))
call_clock CHECK ((kind = ANY (ARRAY['first'::text, 'next'::text])))
call_clock CHECK ((minutes > 0))
call_clock CHECK ((runs = ANY (ARRAY['always'::text, 'staffed'::text])))
call_clock CHECK ((urgency = ANY (ARRAY['crisis'::text, 'urgent'::text, 'priority'::text, 'standard'::text])))
call_clock FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
call_clock FOREIGN KEY (site_clocks_id) REFERENCES site_clocks(id)
call_clock PRIMARY KEY (id)
call_clock.due_at bigint NOT NULL
call_clock.id bigint NOT NULL
call_clock.inquiry_id bigint NOT NULL
call_clock.kind text NOT NULL
call_clock.minutes bigint NOT NULL
call_clock.runs text NOT NULL
call_clock.site_clocks_id bigint
call_clock.started_at bigint NOT NULL
call_clock.urgency text NOT NULL
card_choice CHECK ((card = ANY (ARRAY['check-in'::text, 'diary'::text, 'mood-chart'::text, 'exposure'::text])))
card_choice CHECK ((chosen = ANY (ARRAY[(0)::bigint, (1)::bigint])))
card_choice FOREIGN KEY (member_id) REFERENCES member(id)
card_choice FOREIGN KEY (staff_id) REFERENCES staff(id)
card_choice PRIMARY KEY (id)
card_choice.at bigint NOT NULL
card_choice.card text NOT NULL
card_choice.chosen bigint NOT NULL
card_choice.id bigint NOT NULL
card_choice.member_id bigint NOT NULL
card_choice.staff_id bigint
card_entry CHECK ((card = ANY (ARRAY['check-in'::text, 'diary'::text, 'mood-chart'::text, 'exposure'::text])))
card_entry CHECK ((number > 0))
card_entry CHECK ((version > 0))
card_entry FOREIGN KEY (account_id) REFERENCES person_account(id)
card_entry FOREIGN KEY (member_id) REFERENCES member(id)
card_entry PRIMARY KEY (id)
card_entry UNIQUE (member_id, card, day, number, version)
card_entry UNIQUE (member_id, client_key)
card_entry.account_id bigint
card_entry.answers text NOT NULL
card_entry.at bigint NOT NULL
card_entry.card text NOT NULL
card_entry.client_key text NOT NULL
card_entry.day bigint NOT NULL
card_entry.id bigint NOT NULL
card_entry.member_id bigint NOT NULL
card_entry.number bigint NOT NULL
card_entry.version bigint NOT NULL
care_team_place CHECK ((ends_on >= starts_on))
care_team_place CHECK ((function = ANY (ARRAY['primary-clinician'::text, 'prescriber'::text, 'case-manager'::text, 'nurse'::text, 'family-therapist'::text])))
care_team_place FOREIGN KEY (episode_id) REFERENCES episode(id)
care_team_place FOREIGN KEY (member_id) REFERENCES member(id)
care_team_place FOREIGN KEY (staff_id) REFERENCES staff(id)
care_team_place PRIMARY KEY (id)
care_team_place.ends_on bigint
care_team_place.episode_id bigint NOT NULL
care_team_place.function text NOT NULL
care_team_place.id bigint NOT NULL
care_team_place.member_id bigint NOT NULL
care_team_place.staff_id bigint NOT NULL
care_team_place.starts_on bigint NOT NULL
check_in_alert CHECK ((urgency = ANY (ARRAY['now'::text, 'same-day'::text])))
check_in_alert FOREIGN KEY (entry_id) REFERENCES card_entry(id)
check_in_alert FOREIGN KEY (member_id) REFERENCES member(id)
check_in_alert PRIMARY KEY (id)
check_in_alert UNIQUE (member_id, day, rule, sentence)
check_in_alert.day bigint NOT NULL
check_in_alert.entry_id bigint NOT NULL
check_in_alert.id bigint NOT NULL
check_in_alert.member_id bigint NOT NULL
check_in_alert.raised_at bigint NOT NULL
check_in_alert.rule text NOT NULL
check_in_alert.sentence text NOT NULL
check_in_alert.urgency text NOT NULL
consent_path CHECK (((path = 'minor-alone'::text) OR (guardians_may_see = 1)))
consent_path CHECK ((because <> ''::text))
consent_path CHECK ((guardians_may_see = ANY (ARRAY[(0)::bigint, (1)::bigint])))
consent_path CHECK ((path = ANY (ARRAY['guardians'::text, 'minor-alone'::text])))
consent_path FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
consent_path FOREIGN KEY (staff_id) REFERENCES staff(id)
consent_path PRIMARY KEY (id)
consent_path.at bigint NOT NULL
consent_path.because text NOT NULL
consent_path.guardians_may_see bigint NOT NULL
consent_path.id bigint NOT NULL
consent_path.inquiry_id bigint NOT NULL
consent_path.path text NOT NULL
consent_path.reason text NOT NULL
consent_path.staff_id bigint NOT NULL
cost_estimate CHECK (((number = 1) OR (reason <> ''::text)))
cost_estimate CHECK ((kind = ANY (ARRAY['coverage'::text, 'good-faith'::text])))
cost_estimate CHECK ((number > 0))
cost_estimate FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
cost_estimate FOREIGN KEY (staff_id) REFERENCES staff(id)
cost_estimate PRIMARY KEY (id)
cost_estimate UNIQUE (inquiry_id, number)
cost_estimate.at bigint NOT NULL
cost_estimate.ends_on bigint NOT NULL
cost_estimate.id bigint NOT NULL
cost_estimate.inquiry_id bigint NOT NULL
cost_estimate.kind text NOT NULL
cost_estimate.number bigint NOT NULL
cost_estimate.reason text NOT NULL
cost_estimate.record text NOT NULL
cost_estimate.staff_id bigint NOT NULL
coverage FOREIGN KEY (member_id) REFERENCES member(id)
coverage PRIMARY KEY (id)
coverage UNIQUE (member_id, payer, member_number)
coverage.id bigint NOT NULL
coverage.member_id bigint NOT NULL
coverage.member_number text NOT NULL
coverage.payer text NOT NULL
coverage.payer_name text NOT NULL
coverage.relationship text NOT NULL
crisis_hand_off CHECK (((acknowledged_at = '253402300799'::bigint) = (acknowledged_by IS NULL)))
crisis_hand_off CHECK (((inquiry_id IS NULL) <> (member_id IS NULL)))
crisis_hand_off CHECK ((called <> ''::text))
crisis_hand_off CHECK ((data_class = ANY (ARRAY['general'::text, 'mental-health'::text, 'substance-use'::text, 'psychotherapy-note'::text])))
crisis_hand_off CHECK ((location <> ''::text))
crisis_hand_off CHECK ((what <> ''::text))
crisis_hand_off FOREIGN KEY (acknowledged_by) REFERENCES staff(id)
crisis_hand_off FOREIGN KEY (by_staff) REFERENCES staff(id)
crisis_hand_off FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
crisis_hand_off FOREIGN KEY (member_id) REFERENCES member(id)
crisis_hand_off FOREIGN KEY (programme_id) REFERENCES programme(id)
crisis_hand_off FOREIGN KEY (site_id) REFERENCES site(id)
crisis_hand_off PRIMARY KEY (id)
crisis_hand_off.acknowledged_at bigint NOT NULL
crisis_hand_off.acknowledged_by bigint
crisis_hand_off.at bigint NOT NULL
crisis_hand_off.by_staff bigint NOT NULL
crisis_hand_off.callback text NOT NULL
crisis_hand_off.called text NOT NULL
crisis_hand_off.data_class text NOT NULL
crisis_hand_off.id bigint NOT NULL
crisis_hand_off.inquiry_id bigint
crisis_hand_off.location text NOT NULL
crisis_hand_off.member_id bigint
crisis_hand_off.outcome text NOT NULL
crisis_hand_off.programme_id bigint
crisis_hand_off.role text NOT NULL
crisis_hand_off.site_id bigint NOT NULL
crisis_hand_off.what text NOT NULL
diary_target CHECK (((length(words) >= 1) AND (length(words) <= 80)))
diary_target CHECK (((place >= 1) AND (place <= 4)))
diary_target FOREIGN KEY (member_id) REFERENCES member(id)
diary_target FOREIGN KEY (staff_id) REFERENCES staff(id)
diary_target PRIMARY KEY (id)
diary_target.at bigint NOT NULL
diary_target.ended_at bigint
diary_target.id bigint NOT NULL
diary_target.member_id bigint NOT NULL
diary_target.place bigint NOT NULL
diary_target.staff_id bigint
diary_target.words text NOT NULL
document_template CHECK (((length(title) >= 1) AND (length(title) <= 120)))
document_template CHECK (((length(words) >= 1) AND (length(words) <= 20000)))
document_template CHECK ((asks_again = ANY (ARRAY[(0)::bigint, (1)::bigint])))
document_template CHECK ((needed = ANY (ARRAY['always'::text, 'virtual'::text, 'never'::text])))
document_template CHECK ((number > 0))
document_template FOREIGN KEY (written_by) REFERENCES staff(id)
document_template PRIMARY KEY (id)
document_template UNIQUE (document, number)
document_template.asks_again bigint NOT NULL
document_template.counsel text NOT NULL
document_template.document text NOT NULL
document_template.id bigint NOT NULL
document_template.needed text NOT NULL
document_template.number bigint NOT NULL
document_template.title text NOT NULL
document_template.words text NOT NULL
document_template.written_at bigint NOT NULL
document_template.written_by bigint NOT NULL
entered_score CHECK ((given_by <> ''::text))
entered_score CHECK ((tool <> ''::text))
entered_score FOREIGN KEY (corrects) REFERENCES entered_score(form_id)
entered_score FOREIGN KEY (entered_by) REFERENCES staff(id)
entered_score FOREIGN KEY (form_id) REFERENCES asked_form(id)
entered_score PRIMARY KEY (form_id)
entered_score UNIQUE (corrects)
entered_score.corrects bigint
entered_score.entered_at bigint NOT NULL
entered_score.entered_by bigint NOT NULL
entered_score.form_id bigint NOT NULL
entered_score.given_by text NOT NULL
entered_score.tool text NOT NULL
episode CHECK ((closed_on >= opened_on))
episode FOREIGN KEY (member_id) REFERENCES member(id)
episode PRIMARY KEY (id)
episode.closed_on bigint
episode.id bigint NOT NULL
episode.member_id bigint NOT NULL
episode.opened_on bigint NOT NULL
estimate_request CHECK ((reason = ANY (ARRAY['scheduled'::text, 'requested'::text])))
estimate_request FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
estimate_request FOREIGN KEY (staff_id) REFERENCES staff(id)
estimate_request PRIMARY KEY (id)
estimate_request.at bigint NOT NULL
estimate_request.id bigint NOT NULL
estimate_request.inquiry_id bigint NOT NULL
estimate_request.on_day bigint NOT NULL
estimate_request.reason text NOT NULL
estimate_request.service_on bigint
estimate_request.staff_id bigint NOT NULL
estimate_telling CHECK (((length(told) >= 1) AND (length(told) <= 120)))
estimate_telling CHECK ((how = ANY (ARRAY['paper'::text, 'electronic'::text, 'spoken'::text])))
estimate_telling FOREIGN KEY (estimate_id) REFERENCES cost_estimate(id)
estimate_telling FOREIGN KEY (staff_id) REFERENCES staff(id)
estimate_telling PRIMARY KEY (id)
estimate_telling.at bigint NOT NULL
estimate_telling.estimate_id bigint NOT NULL
estimate_telling.how text NOT NULL
estimate_telling.id bigint NOT NULL
estimate_telling.staff_id bigint NOT NULL
estimate_telling.told text NOT NULL
estimate_telling.told_on bigint NOT NULL
expected_course CHECK ((deviation > (0)::double precision))
expected_course FOREIGN KEY (programme_id) REFERENCES programme(id)
expected_course PRIMARY KEY (programme_id, instrument, informant, band)
expected_course.band text NOT NULL
expected_course.deviation double precision NOT NULL
expected_course.episodes bigint NOT NULL
expected_course.fitted_on bigint NOT NULL
expected_course.informant text NOT NULL
expected_course.instrument text NOT NULL
expected_course.programme_id bigint NOT NULL
expected_course.slope double precision NOT NULL
expected_discharge FOREIGN KEY (episode_id) REFERENCES episode(id)
expected_discharge FOREIGN KEY (member_id) REFERENCES member(id)
expected_discharge FOREIGN KEY (set_by) REFERENCES staff(id)
expected_discharge PRIMARY KEY (id)
expected_discharge.day bigint NOT NULL
expected_discharge.episode_id bigint NOT NULL
expected_discharge.id bigint NOT NULL
expected_discharge.member_id bigint NOT NULL
expected_discharge.reason text NOT NULL
expected_discharge.set_at bigint NOT NULL
expected_discharge.set_by bigint
fee CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
fee CHECK (((length(name) >= 1) AND (length(name) <= 120)))
fee CHECK ((charge >= 0))
fee CHECK ((component = ANY (ARRAY['programme-day'::text, 'group'::text, 'individual'::text, 'family'::text, 'medication'::text, 'assessment'::text, 'fee'::text, 'other'::text])))
fee FOREIGN KEY (programme_id) REFERENCES programme(id)
fee PRIMARY KEY (id)
fee.charge bigint NOT NULL
fee.code text NOT NULL
fee.component text NOT NULL
fee.ends_on bigint
fee.id bigint NOT NULL
fee.name text NOT NULL
fee.programme_id bigint NOT NULL
fee.starts_on bigint NOT NULL
form_answer FOREIGN KEY (form_id) REFERENCES asked_form(id)
form_answer PRIMARY KEY (form_id, item)
form_answer.at bigint NOT NULL
form_answer.code text NOT NULL
form_answer.final bigint NOT NULL
form_answer.form_id bigint NOT NULL
form_answer.item text NOT NULL
form_plan CHECK ((ends_on >= starts_on))
form_plan CHECK ((informant = ANY (ARRAY['member'::text, 'parent'::text, 'clinician'::text])))
form_plan FOREIGN KEY (programme_id) REFERENCES programme(id)
form_plan PRIMARY KEY (id)
form_plan.cadence text NOT NULL
form_plan.ends_on bigint
form_plan.id bigint NOT NULL
form_plan.informant text NOT NULL
form_plan.instrument text NOT NULL
form_plan.programme_id bigint NOT NULL
form_plan.starts_on bigint NOT NULL
form_score FOREIGN KEY (form_id) REFERENCES asked_form(id)
form_score FOREIGN KEY (member_id) REFERENCES member(id)
form_score FOREIGN KEY (programme_id) REFERENCES programme(id)
form_score PRIMARY KEY (form_id)
form_score.at bigint NOT NULL
form_score.baseline double precision
form_score.colour text
form_score.day bigint NOT NULL
form_score.flags text NOT NULL
form_score.form_id bigint NOT NULL
form_score.informant text NOT NULL
form_score.instrument text NOT NULL
form_score.instrument_version text NOT NULL
form_score.member_id bigint NOT NULL
form_score.programme_id bigint NOT NULL
form_score.reason text
form_score.scorer text NOT NULL
form_score.sentence text NOT NULL
form_score.severity text
form_score.subscales text NOT NULL
form_score.total double precision
form_sending PRIMARY KEY (id)
form_sending.at bigint NOT NULL
form_sending.id bigint NOT NULL
form_sending.origin text NOT NULL
fund CHECK (((length(name) >= 1) AND (length(name) <= 120)))
fund CHECK ((remaining >= 0))
fund FOREIGN KEY (site_id) REFERENCES site(id)
fund PRIMARY KEY (id)
fund UNIQUE (name)
fund.id bigint NOT NULL
fund.name text NOT NULL
fund.remaining bigint NOT NULL
fund.site_id bigint NOT NULL
fund_entry CHECK ((cents <> 0))
fund_entry FOREIGN KEY (fund_id) REFERENCES fund(id)
fund_entry FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
fund_entry FOREIGN KEY (staff_id) REFERENCES staff(id)
fund_entry PRIMARY KEY (id)
fund_entry.at bigint NOT NULL
fund_entry.cents bigint NOT NULL
fund_entry.fund_id bigint NOT NULL
fund_entry.id bigint NOT NULL
fund_entry.inquiry_id bigint
fund_entry.staff_id bigint
fund_entry.words text NOT NULL
gate_override CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
gate_override CHECK ((expires_at > at))
gate_override FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
gate_override FOREIGN KEY (staff_id) REFERENCES staff(id)
gate_override PRIMARY KEY (id)
gate_override.at bigint NOT NULL
gate_override.expires_at bigint NOT NULL
gate_override.fact text NOT NULL
gate_override.id bigint NOT NULL
gate_override.inquiry_id bigint NOT NULL
gate_override.reason text NOT NULL
gate_override.staff_id bigint NOT NULL
group_facilitator FOREIGN KEY (group_id) REFERENCES therapy_group(id)
group_facilitator FOREIGN KEY (staff_id) REFERENCES staff(id)
group_facilitator PRIMARY KEY (group_id, staff_id, starts_on)
group_facilitator.ends_on bigint
group_facilitator.group_id bigint NOT NULL
group_facilitator.staff_id bigint NOT NULL
group_facilitator.starts_on bigint NOT NULL
group_membership CHECK ((ends_on >= starts_on))
group_membership FOREIGN KEY (group_id) REFERENCES therapy_group(id)
group_membership FOREIGN KEY (member_id) REFERENCES member(id)
group_membership PRIMARY KEY (id)
group_membership.ends_on bigint
group_membership.group_id bigint NOT NULL
group_membership.id bigint NOT NULL
group_membership.member_id bigint NOT NULL
group_membership.starts_on bigint NOT NULL
group_note CHECK (((signed_at IS NULL) = (digest IS NULL)))
group_note CHECK ((version > 0))
group_note FOREIGN KEY (author) REFERENCES staff(id)
group_note FOREIGN KEY (session_id) REFERENCES group_session(id)
group_note PRIMARY KEY (session_id)
group_note.author bigint NOT NULL
group_note.digest bytea
group_note.interventions text NOT NULL
group_note.session_id bigint NOT NULL
group_note.signed_at bigint
group_note.text text NOT NULL
group_note.topic text NOT NULL
group_note.updated_at bigint NOT NULL
group_note.version bigint NOT NULL
group_session CHECK ((ends_at > starts_at))
group_session FOREIGN KEY (group_id) REFERENCES therapy_group(id)
group_session FOREIGN KEY (programme_id) REFERENCES programme(id)
group_session FOREIGN KEY (slot_id) REFERENCES week_slot(id)
group_session PRIMARY KEY (id)
group_session UNIQUE (external)
group_session UNIQUE (slot_id, slot_day)
group_session.cancelled text
group_session.day bigint NOT NULL
group_session.ends_at bigint NOT NULL
group_session.external text
group_session.facilitator text NOT NULL
group_session.group_id bigint NOT NULL
group_session.id bigint NOT NULL
group_session.place text NOT NULL
group_session.programme_id bigint NOT NULL
group_session.slot_day bigint
group_session.slot_id bigint
group_session.starts_at bigint NOT NULL
group_session.version bigint NOT NULL
group_session.virtual bigint NOT NULL
group_session.week bigint NOT NULL
help_line CHECK ((name <> ''::text))
help_line CHECK ((phone <> ''::text))
help_line FOREIGN KEY (site_id) REFERENCES site(id)
help_line PRIMARY KEY (id)
help_line.hours text NOT NULL
help_line.id bigint NOT NULL
help_line.name text NOT NULL
help_line.phone text NOT NULL
help_line.site_id bigint NOT NULL
holiday FOREIGN KEY (site_id) REFERENCES site(id)
holiday PRIMARY KEY (site_id, day)
holiday.day bigint NOT NULL
holiday.name text NOT NULL
holiday.site_id bigint NOT NULL
homework CHECK (((length(title) >= 1) AND (length(title) <= 120)))
homework FOREIGN KEY (assigned_by) REFERENCES staff(id)
homework FOREIGN KEY (session_id) REFERENCES group_session(id)
homework PRIMARY KEY (id)
homework.assigned_at bigint NOT NULL
homework.assigned_by bigint NOT NULL
homework.due_on bigint NOT NULL
homework.id bigint NOT NULL
homework.instructions text NOT NULL
homework.session_id bigint NOT NULL
homework.title text NOT NULL
homework.withdrawn_at bigint
homework.worksheet text NOT NULL
homework_attachment CHECK (((size >= 1) AND (size <= 8388608)))
homework_attachment CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'webp'::text, 'heic'::text, 'pdf'::text])))
homework_attachment FOREIGN KEY (homework_id, member_id) REFERENCES homework_part(homework_id, member_id)
homework_attachment PRIMARY KEY (id)
homework_attachment.at bigint NOT NULL
homework_attachment.bytes bytea NOT NULL
homework_attachment.homework_id bigint NOT NULL
homework_attachment.id bigint NOT NULL
homework_attachment.kind text NOT NULL
homework_attachment.member_id bigint NOT NULL
homework_attachment.size bigint NOT NULL
homework_part CHECK (((helpfulness >= 0) AND (helpfulness <= 5)))
homework_part CHECK (((reviewed_at IS NULL) = (reviewed_by IS NULL)))
homework_part FOREIGN KEY (homework_id) REFERENCES homework(id)
homework_part FOREIGN KEY (member_id) REFERENCES member(id)
homework_part FOREIGN KEY (review_session) REFERENCES group_session(id)
homework_part FOREIGN KEY (reviewed_by) REFERENCES staff(id)
homework_part PRIMARY KEY (homework_id, member_id)
homework_part.answers text NOT NULL
homework_part.barrier text NOT NULL
homework_part.done_at bigint
homework_part.helpfulness bigint
homework_part.homework_id bigint NOT NULL
homework_part.member_id bigint NOT NULL
homework_part.reason text NOT NULL
homework_part.review_note text NOT NULL
homework_part.review_session bigint
homework_part.reviewed_at bigint
homework_part.reviewed_by bigint
homework_part.saved_at bigint
homework_part.version bigint NOT NULL
import_header PRIMARY KEY (kind, header)
import_header.field text NOT NULL
import_header.header text NOT NULL
import_header.kind text NOT NULL
inbox_item CHECK ((data_class = ANY (ARRAY['general'::text, 'mental-health'::text, 'substance-use'::text, 'psychotherapy-note'::text])))
inbox_item CHECK ((kind = ANY (ARRAY['critical'::text, 'off-track'::text, 'score'::text])))
inbox_item CHECK ((urgency = ANY (ARRAY['now'::text, 'same-day'::text, 'soon'::text, 'routine'::text])))
inbox_item FOREIGN KEY (acknowledged_by) REFERENCES staff(id)
inbox_item FOREIGN KEY (form_id) REFERENCES asked_form(id)
inbox_item FOREIGN KEY (member_id) REFERENCES member(id)
inbox_item FOREIGN KEY (planned_by) REFERENCES staff(id)
inbox_item FOREIGN KEY (programme_id) REFERENCES programme(id)
inbox_item FOREIGN KEY (seen_by) REFERENCES staff(id)
inbox_item PRIMARY KEY (id)
inbox_item UNIQUE (form_id, rule)
inbox_item.acknowledged_at bigint
inbox_item.acknowledged_by bigint
inbox_item.area text
inbox_item.closed_at bigint NOT NULL
inbox_item.data_class text NOT NULL
inbox_item.escalates_at bigint
inbox_item.form_id bigint
inbox_item.id bigint NOT NULL
inbox_item.item text
inbox_item.kind text NOT NULL
inbox_item.member_id bigint NOT NULL
inbox_item.plan text NOT NULL
inbox_item.planned_at bigint
inbox_item.planned_by bigint
inbox_item.programme_id bigint NOT NULL
inbox_item.raised_at bigint NOT NULL
inbox_item.rule text NOT NULL
inbox_item.seen_at bigint
inbox_item.seen_by bigint
inbox_item.sentence text NOT NULL
inbox_item.step bigint NOT NULL
inbox_item.told text NOT NULL
inbox_item.urgency text NOT NULL
inbox_item.version bigint NOT NULL
inquiry CHECK (((standing = 'admitted'::text) <= (member_id IS NOT NULL)))
inquiry CHECK (((standing = 'merged'::text) = (merged_into IS NOT NULL)))
inquiry CHECK (((standing = ANY (ARRAY['referred-elsewhere'::text, 'declined'::text, 'lost'::text])) <= (standing_reason <> ''::text)))
inquiry CHECK ((call_safe = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
inquiry CHECK ((direction = ANY (ARRAY['step-up'::text, 'step-down'::text, 'neither'::text, 'unknown'::text])))
inquiry CHECK ((focus = ANY (ARRAY['mental-health'::text, 'substance-use'::text])))
inquiry CHECK ((interpreter = ANY (ARRAY[(0)::bigint, (1)::bigint])))
inquiry CHECK ((stage = ANY (ARRAY['inquiry'::text, 'screening'::text, 'benefits'::text, 'assessment'::text, 'determination'::text, 'authorisation'::text, 'ready'::text, 'admitted'::text])))
inquiry CHECK ((standing = ANY (ARRAY['open'::text, 'waitlist'::text, 'on-hold'::text, 'referred-elsewhere'::text, 'declined'::text, 'lost'::text, 'admitted'::text, 'merged'::text])))
inquiry CHECK ((urgency = ANY (ARRAY['crisis'::text, 'urgent'::text, 'priority'::text, 'standard'::text])))
inquiry CHECK ((voicemail = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
inquiry CHECK ((way = ANY (ARRAY['public-form'::text, 'phone'::text, 'in-person'::text, 'import'::text])))
inquiry FOREIGN KEY (member_id) REFERENCES member(id)
inquiry FOREIGN KEY (merged_into) REFERENCES inquiry(id)
inquiry FOREIGN KEY (owner_id) REFERENCES staff(id)
inquiry FOREIGN KEY (programme_id) REFERENCES programme(id)
inquiry FOREIGN KEY (received_by) REFERENCES staff(id)
inquiry FOREIGN KEY (site_id) REFERENCES site(id)
inquiry FOREIGN KEY (source_id) REFERENCES referral_source(id)
inquiry PRIMARY KEY (id)
inquiry UNIQUE (sent_key)
inquiry.address text NOT NULL
inquiry.birth_day bigint
inquiry.call_safe text NOT NULL
inquiry.closed_at bigint NOT NULL
inquiry.direction text NOT NULL
inquiry.email text NOT NULL
inquiry.family text NOT NULL
inquiry.first_contact_at bigint
inquiry.first_contact_due bigint NOT NULL
inquiry.focus text NOT NULL
inquiry.given text NOT NULL
inquiry.id bigint NOT NULL
inquiry.interpreter bigint NOT NULL
inquiry.language text NOT NULL
inquiry.member_id bigint
inquiry.merged_into bigint
inquiry.next_contact_due bigint
inquiry.owner_id bigint
inquiry.phone text NOT NULL
inquiry.phone_digits text NOT NULL
inquiry.preferred text NOT NULL
inquiry.programme_id bigint
inquiry.pronouns text NOT NULL
inquiry.reason text NOT NULL
inquiry.received_at bigint NOT NULL
inquiry.received_by bigint
inquiry.sent_key text
inquiry.sex text NOT NULL
inquiry.site_id bigint NOT NULL
inquiry.sort_name text NOT NULL
inquiry.source_id bigint
inquiry.source_words text NOT NULL
inquiry.stage text NOT NULL
inquiry.stage_since bigint NOT NULL
inquiry.standing text NOT NULL
inquiry.standing_note text NOT NULL
inquiry.standing_reason text NOT NULL
inquiry.standing_until bigint
inquiry.state text NOT NULL
inquiry.urgency text NOT NULL
inquiry.version bigint NOT NULL
inquiry.voicemail text NOT NULL
inquiry.way text NOT NULL
inquiry_authorisation CHECK (((amount >= 1) AND (amount <= 10000)))
inquiry_authorisation CHECK (((length(number) >= 1) AND (length(number) <= 120)))
inquiry_authorisation CHECK ((from_day <= to_day))
inquiry_authorisation CHECK ((unit = ANY (ARRAY['days'::text, 'units'::text])))
inquiry_authorisation FOREIGN KEY (coverage_id) REFERENCES inquiry_coverage(id)
inquiry_authorisation FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
inquiry_authorisation FOREIGN KEY (staff_id) REFERENCES staff(id)
inquiry_authorisation PRIMARY KEY (id)
inquiry_authorisation.amount bigint NOT NULL
inquiry_authorisation.at bigint NOT NULL
inquiry_authorisation.coverage_id bigint NOT NULL
inquiry_authorisation.from_day bigint NOT NULL
inquiry_authorisation.id bigint NOT NULL
inquiry_authorisation.inquiry_id bigint NOT NULL
inquiry_authorisation.number text NOT NULL
inquiry_authorisation.staff_id bigint NOT NULL
inquiry_authorisation.to_day bigint NOT NULL
inquiry_authorisation.unit text NOT NULL
inquiry_contact CHECK (((length(name) >= 1) AND (length(name) <= 120)))
inquiry_contact CHECK ((active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
inquiry_contact CHECK ((asked = ANY (ARRAY[(0)::bigint, (1)::bigint])))
inquiry_contact CHECK ((consents = ANY (ARRAY['alone'::text, 'jointly'::text, 'no'::text, 'unknown'::text])))
inquiry_contact CHECK ((kind = ANY (ARRAY['guardian'::text, 'family'::text, 'professional'::text, 'emergency'::text, 'other'::text])))
inquiry_contact FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
inquiry_contact PRIMARY KEY (id)
inquiry_contact.active bigint NOT NULL
inquiry_contact.asked bigint NOT NULL
inquiry_contact.consents text NOT NULL
inquiry_contact.email text NOT NULL
inquiry_contact.id bigint NOT NULL
inquiry_contact.inquiry_id bigint NOT NULL
inquiry_contact.kind text NOT NULL
inquiry_contact.name text NOT NULL
inquiry_contact.organisation text NOT NULL
inquiry_contact.phone text NOT NULL
inquiry_contact.relation text NOT NULL
inquiry_coverage CHECK (((place >= 1) AND (place <= 9)))
inquiry_coverage CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (starts_on <= ends_on)))
inquiry_coverage CHECK ((active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
inquiry_coverage CHECK ((kind = ANY (ARRAY['commercial'::text, 'medicare'::text, 'medicaid'::text, 'tricare'::text, 'assistance'::text, 'other'::text])))
inquiry_coverage CHECK ((other_cover = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
inquiry_coverage CHECK ((payer <> ''::text))
inquiry_coverage CHECK ((relationship = ANY (ARRAY['self'::text, 'spouse'::text, 'child'::text, 'other'::text])))
inquiry_coverage FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
inquiry_coverage PRIMARY KEY (id)
inquiry_coverage.active bigint NOT NULL
inquiry_coverage.ends_on bigint
inquiry_coverage.group_number text NOT NULL
inquiry_coverage.id bigint NOT NULL
inquiry_coverage.inquiry_id bigint NOT NULL
inquiry_coverage.kind text NOT NULL
inquiry_coverage.member_number text NOT NULL
inquiry_coverage.other_cover text NOT NULL
inquiry_coverage.payer text NOT NULL
inquiry_coverage.payer_name text NOT NULL
inquiry_coverage.place bigint NOT NULL
inquiry_coverage.plan text NOT NULL
inquiry_coverage.relationship text NOT NULL
inquiry_coverage.starts_on bigint
inquiry_coverage.subscriber text NOT NULL
inquiry_coverage.subscriber_born bigint
inquiry_coverage.version bigint NOT NULL
inquiry_event FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
inquiry_event FOREIGN KEY (staff_id) REFERENCES staff(id)
inquiry_event PRIMARY KEY (id)
inquiry_event.at bigint NOT NULL
inquiry_event.id bigint NOT NULL
inquiry_event.inquiry_id bigint NOT NULL
inquiry_event.kind text NOT NULL
inquiry_event.staff_id bigint
inquiry_event.words text NOT NULL
inquiry_fact CHECK ((because <> ''::text))
inquiry_fact FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
inquiry_fact FOREIGN KEY (settled_by) REFERENCES staff(id)
inquiry_fact PRIMARY KEY (inquiry_id, fact)
inquiry_fact.because text NOT NULL
inquiry_fact.fact text NOT NULL
inquiry_fact.holds_until bigint
inquiry_fact.inquiry_id bigint NOT NULL
inquiry_fact.settled_at bigint NOT NULL
inquiry_fact.settled_by bigint
instrument_wording PRIMARY KEY (instrument)
instrument_wording.imported_at bigint NOT NULL
instrument_wording.imported_by bigint
instrument_wording.instrument text NOT NULL
instrument_wording.permission text NOT NULL
instrument_wording.text text NOT NULL
intake CHECK ((((signed_at IS NULL) = (signed_by IS NULL)) AND ((signed_at IS NULL) = (signed_as IS NULL))))
intake CHECK (((signed_at IS NULL) = (record = ''::text)))
intake CHECK ((template <> ''::text))
intake CHECK ((version > 0))
intake FOREIGN KEY (author) REFERENCES staff(id)
intake FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
intake FOREIGN KEY (signed_by) REFERENCES staff(id)
intake PRIMARY KEY (id)
intake UNIQUE (inquiry_id)
intake.answers text NOT NULL
intake.author bigint NOT NULL
intake.id bigint NOT NULL
intake.inquiry_id bigint NOT NULL
intake.record text NOT NULL
intake.signed_as text
intake.signed_at bigint
intake.signed_by bigint
intake.template text NOT NULL
intake.updated_at bigint NOT NULL
intake.version bigint NOT NULL
intake_addendum CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
intake_addendum FOREIGN KEY (intake_id) REFERENCES intake(id)
intake_addendum FOREIGN KEY (staff_id) REFERENCES staff(id)
intake_addendum PRIMARY KEY (id)
intake_addendum.at bigint NOT NULL
intake_addendum.id bigint NOT NULL
intake_addendum.intake_id bigint NOT NULL
intake_addendum.signed_as text NOT NULL
intake_addendum.staff_id bigint NOT NULL
intake_addendum.words text NOT NULL
job PRIMARY KEY (name)
job.claimed_until bigint NOT NULL
job.last_outcome text NOT NULL
job.name text NOT NULL
job.next_at bigint NOT NULL
journal_checkpoint PRIMARY KEY (day)
journal_checkpoint.at bigint NOT NULL
journal_checkpoint.day bigint NOT NULL
journal_checkpoint.entries bigint NOT NULL
journal_checkpoint.hash bytea NOT NULL
journal_checkpoint.last_id bigint NOT NULL
journal_entry CHECK ((place > 0))
journal_entry PRIMARY KEY (id)
journal_entry UNIQUE (chain, place)
journal_entry.actor bigint
journal_entry.at bigint NOT NULL
journal_entry.chain bigint NOT NULL
journal_entry.deed text NOT NULL
journal_entry.detail text NOT NULL
journal_entry.hash bytea NOT NULL
journal_entry.id bigint NOT NULL
journal_entry.origin text NOT NULL
journal_entry.outcome text NOT NULL
journal_entry.place bigint NOT NULL
journal_entry.role text NOT NULL
journal_entry.scope text NOT NULL
journal_head PRIMARY KEY (chain)
journal_head.chain bigint NOT NULL
journal_head.hash bytea NOT NULL
journal_head.place bigint NOT NULL
kept_record FOREIGN KEY (member_id) REFERENCES member(id)
kept_record PRIMARY KEY (kind, external)
kept_record.external text NOT NULL
kept_record.fields text NOT NULL
kept_record.kind text NOT NULL
kept_record.member_id bigint NOT NULL
kiosk CHECK (((member_id IS NULL) = (turn_until IS NULL)))
kiosk FOREIGN KEY (ended_by) REFERENCES staff(id)
kiosk FOREIGN KEY (member_id) REFERENCES member(id)
kiosk FOREIGN KEY (opened_by) REFERENCES staff(id)
kiosk FOREIGN KEY (programme_id) REFERENCES programme(id)
kiosk PRIMARY KEY (id)
kiosk UNIQUE (token_hash)
kiosk.code_key bytea NOT NULL
kiosk.csrf text NOT NULL
kiosk.ended_at bigint
kiosk.ended_by bigint
kiosk.id bigint NOT NULL
kiosk.member_id bigint
kiosk.opened_at bigint NOT NULL
kiosk.opened_by bigint NOT NULL
kiosk.programme_id bigint NOT NULL
kiosk.seen_at bigint NOT NULL
kiosk.token_hash bytea NOT NULL
kiosk.turn_until bigint
ledger_entry CHECK ((minutes > 0))
ledger_entry FOREIGN KEY (rule_id) REFERENCES rule(id)
ledger_entry FOREIGN KEY (session_id, member_id) REFERENCES roster_place(session_id, member_id)
ledger_entry PRIMARY KEY (member_id, session_id, starts_at)
ledger_entry.authorised text
ledger_entry.billable text
ledger_entry.block text NOT NULL
ledger_entry.member_id bigint NOT NULL
ledger_entry.minutes bigint NOT NULL
ledger_entry.rule_id bigint
ledger_entry.session_id bigint NOT NULL
ledger_entry.starts_at bigint NOT NULL
ledger_entry.verdict text NOT NULL
level_certification CHECK (((hours >= 1) AND (hours <= 60)))
level_certification CHECK (((number = 1) OR ((response <> ''::text) AND (symptoms <> ''::text) AND (goals <> ''::text))))
level_certification CHECK ((due_on > certified_on))
level_certification CHECK ((length(TRIM(BOTH FROM need)) >= 20))
level_certification CHECK ((level = ANY (ARRAY['iop'::text, 'php'::text])))
level_certification CHECK ((number > 0))
level_certification FOREIGN KEY (determination_id) REFERENCES level_determination(id)
level_certification FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
level_certification FOREIGN KEY (staff_id) REFERENCES staff(id)
level_certification PRIMARY KEY (id)
level_certification UNIQUE (inquiry_id, number)
level_certification.at bigint NOT NULL
level_certification.certified_on bigint NOT NULL
level_certification.determination_id bigint NOT NULL
level_certification.due_on bigint NOT NULL
level_certification.goals text NOT NULL
level_certification.hours bigint NOT NULL
level_certification.id bigint NOT NULL
level_certification.inquiry_id bigint NOT NULL
level_certification.level text NOT NULL
level_certification.need text NOT NULL
level_certification.number bigint NOT NULL
level_certification.response text NOT NULL
level_certification.signed_as text NOT NULL
level_certification.staff_id bigint NOT NULL
level_certification.symptoms text NOT NULL
level_determination CHECK ((((signed_at IS NULL) = (signed_by IS NULL)) AND ((signed_at IS NULL) = (signed_as IS NULL))))
level_determination CHECK (((signed_at IS NULL) OR ((recommended <> ''::text) AND (decided <> ''::text))))
level_determination CHECK (((signed_at IS NULL) OR (decided <> ALL (ARRAY['iop'::text, 'php'::text])) OR ((length(TRIM(BOTH FROM not_lower)) >= 20) AND (length(TRIM(BOTH FROM not_higher)) >= 20) AND (not_lower <> not_higher))))
level_determination CHECK (((signed_at IS NULL) OR (decided <> ALL (ARRAY['iop'::text, 'php'::text])) OR (stops = 0)))
level_determination CHECK (((signed_at IS NULL) OR (recommended = decided) OR ((reason <> ''::text) AND (length(TRIM(BOTH FROM rationale)) >= 20))))
level_determination CHECK ((number > 0))
level_determination CHECK ((stops >= 0))
level_determination CHECK ((version > 0))
level_determination FOREIGN KEY (author) REFERENCES staff(id)
level_determination FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
level_determination FOREIGN KEY (rating_id) REFERENCES level_rating(id)
level_determination FOREIGN KEY (signed_by) REFERENCES staff(id)
level_determination PRIMARY KEY (id)
level_determination UNIQUE (inquiry_id, number)
level_determination.author bigint NOT NULL
level_determination.criteria text NOT NULL
level_determination.decided text NOT NULL
level_determination.id bigint NOT NULL
level_determination.inquiry_id bigint NOT NULL
level_determination.not_higher text NOT NULL
level_determination.not_lower text NOT NULL
level_determination.number bigint NOT NULL
level_determination.rating_id bigint
level_determination.rationale text NOT NULL
level_determination.reason text NOT NULL
level_determination.recommended text NOT NULL
level_determination.signed_as text
level_determination.signed_at bigint
level_determination.signed_by bigint
level_determination.stops bigint NOT NULL
level_determination.updated_at bigint NOT NULL
level_determination.version bigint NOT NULL
level_rating CHECK (((length(assessor) >= 1) AND (length(assessor) <= 120)))
level_rating CHECK (((length(recommended) >= 1) AND (length(recommended) <= 40)))
level_rating CHECK ((edition <> ''::text))
level_rating CHECK ((rung <> ''::text))
level_rating CHECK ((tool <> ''::text))
level_rating FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
level_rating FOREIGN KEY (staff_id) REFERENCES staff(id)
level_rating PRIMARY KEY (id)
level_rating.assessor text NOT NULL
level_rating.at bigint NOT NULL
level_rating.composite bigint
level_rating.done_on bigint NOT NULL
level_rating.edition text NOT NULL
level_rating.id bigint NOT NULL
level_rating.inquiry_id bigint NOT NULL
level_rating.recommended text NOT NULL
level_rating.rung text NOT NULL
level_rating.scores text NOT NULL
level_rating.staff_id bigint NOT NULL
level_rating.tool text NOT NULL
level_rating_strike CHECK (((length(why) >= 1) AND (length(why) <= 500)))
level_rating_strike FOREIGN KEY (rating_id) REFERENCES level_rating(id)
level_rating_strike FOREIGN KEY (staff_id) REFERENCES staff(id)
level_rating_strike PRIMARY KEY (rating_id)
level_rating_strike.at bigint NOT NULL
level_rating_strike.rating_id bigint NOT NULL
level_rating_strike.staff_id bigint NOT NULL
level_rating_strike.why text NOT NULL
listed_staff CHECK (((length(licence) >= 1) AND (length(licence) <= 200)))
listed_staff CHECK (((length(shown_as) >= 1) AND (length(shown_as) <= 120)))
listed_staff FOREIGN KEY (noted_by) REFERENCES staff(id)
listed_staff FOREIGN KEY (staff_id) REFERENCES staff(id)
listed_staff PRIMARY KEY (staff_id)
listed_staff.agreed_at bigint NOT NULL
listed_staff.licence text NOT NULL
listed_staff.noted_by bigint NOT NULL
listed_staff.shown_as text NOT NULL
listed_staff.staff_id bigint NOT NULL
member CHECK ((data_class = ANY (ARRAY['general'::text, 'mental-health'::text, 'substance-use'::text, 'psychotherapy-note'::text])))
member PRIMARY KEY (id)
member UNIQUE (external)
member.birth_day bigint NOT NULL
member.data_class text NOT NULL
member.diagnosis text NOT NULL
member.external text
member.family text NOT NULL
member.given text NOT NULL
member.id bigint NOT NULL
member.preferred text NOT NULL
member.pronouns text NOT NULL
member.sex text NOT NULL
member.sort_name text NOT NULL
member.version bigint NOT NULL
member_week FOREIGN KEY (day_rule) REFERENCES rule(id)
member_week FOREIGN KEY (days_rule) REFERENCES rule(id)
member_week FOREIGN KEY (member_id) REFERENCES member(id)
member_week FOREIGN KEY (minimum_rule) REFERENCES rule(id)
member_week FOREIGN KEY (programme_id) REFERENCES programme(id)
member_week PRIMARY KEY (programme_id, week, member_id)
member_week.attended bigint NOT NULL
member_week.day_minimum bigint
member_week.day_rule bigint
member_week.days_rule bigint
member_week.distinct_days bigint NOT NULL
member_week.friday bigint NOT NULL
member_week.lost text NOT NULL
member_week.member_id bigint NOT NULL
member_week.minimum bigint
member_week.minimum_days bigint
member_week.minimum_rule bigint
member_week.minutes bigint NOT NULL
member_week.missed bigint NOT NULL
member_week.monday bigint NOT NULL
member_week.past_attended bigint NOT NULL
member_week.past_missed bigint NOT NULL
member_week.planned text NOT NULL
member_week.planned_minutes bigint NOT NULL
member_week.programme_id bigint NOT NULL
member_week.qualifying_days bigint NOT NULL
member_week.saturday bigint NOT NULL
member_week.sunday bigint NOT NULL
member_week.thursday bigint NOT NULL
member_week.tuesday bigint NOT NULL
member_week.wednesday bigint NOT NULL
member_week.week bigint NOT NULL
migration PRIMARY KEY (name)
migration.name text NOT NULL
minor_rule_confirmation CHECK ((confirmed = ANY (ARRAY[(0)::bigint, (1)::bigint])))
minor_rule_confirmation CHECK ((words <> ''::text))
minor_rule_confirmation FOREIGN KEY (staff_id) REFERENCES staff(id)
minor_rule_confirmation PRIMARY KEY (id)
minor_rule_confirmation.at bigint NOT NULL
minor_rule_confirmation.confirmed bigint NOT NULL
minor_rule_confirmation.edition text NOT NULL
minor_rule_confirmation.id bigint NOT NULL
minor_rule_confirmation.staff_id bigint NOT NULL
minor_rule_confirmation.state text NOT NULL
minor_rule_confirmation.words text NOT NULL
note_addendum FOREIGN KEY (member_id) REFERENCES member(id)
note_addendum FOREIGN KEY (session_id) REFERENCES group_note(session_id)
note_addendum FOREIGN KEY (staff_id) REFERENCES staff(id)
note_addendum PRIMARY KEY (id)
note_addendum.at bigint NOT NULL
note_addendum.id bigint NOT NULL
note_addendum.member_id bigint
note_addendum.session_id bigint NOT NULL
note_addendum.staff_id bigint NOT NULL
note_addendum.text text NOT NULL
note_part CHECK (((signed_at IS NULL) = (presence IS NULL)))
note_part CHECK ((version >= 0))
note_part FOREIGN KEY (author) REFERENCES staff(id)
note_part FOREIGN KEY (member_id) REFERENCES member(id)
note_part FOREIGN KEY (session_id) REFERENCES group_session(id)
note_part PRIMARY KEY (session_id, member_id)
note_part.author bigint NOT NULL
note_part.member_id bigint NOT NULL
note_part.participation text NOT NULL
note_part.plan text NOT NULL
note_part.presence text
note_part.response text NOT NULL
note_part.risk text NOT NULL
note_part.session_id bigint NOT NULL
note_part.signed_at bigint
note_part.updated_at bigint NOT NULL
note_part.version bigint NOT NULL
note_signature CHECK ((kind = ANY (ARRAY['signed'::text, 'cosigned'::text])))
note_signature FOREIGN KEY (session_id) REFERENCES group_note(session_id)
note_signature FOREIGN KEY (staff_id) REFERENCES staff(id)
note_signature FOREIGN KEY (waits_for) REFERENCES staff(id)
note_signature PRIMARY KEY (id)
note_signature UNIQUE (session_id, kind)
note_signature.acknowledged text NOT NULL
note_signature.at bigint NOT NULL
note_signature.credential text NOT NULL
note_signature.digest bytea NOT NULL
note_signature.id bigint NOT NULL
note_signature.kind text NOT NULL
note_signature.late bigint NOT NULL
note_signature.name text NOT NULL
note_signature.reason text NOT NULL
note_signature.session_id bigint NOT NULL
note_signature.staff_id bigint NOT NULL
note_signature.waits_for bigint
orientation FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
orientation FOREIGN KEY (staff_id) REFERENCES staff(id)
orientation PRIMARY KEY (id)
orientation.answers text NOT NULL
orientation.at bigint NOT NULL
orientation.edition text NOT NULL
orientation.id bigint NOT NULL
orientation.inquiry_id bigint NOT NULL
orientation.staff_id bigint NOT NULL
orientation.steps text NOT NULL
orientation.talked text NOT NULL
outbox CHECK (((channel = 'email'::text) OR ((subject = ''::text) AND (length(body) <= 320))))
outbox CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text])))
outbox PRIMARY KEY (id)
outbox.about text NOT NULL
outbox.attempts bigint NOT NULL
outbox.body text NOT NULL
outbox.channel text NOT NULL
outbox.claimed_until bigint NOT NULL
outbox.given_up_at bigint
outbox.id bigint NOT NULL
outbox.last_problem text NOT NULL
outbox.made_at bigint NOT NULL
outbox.next_at bigint NOT NULL
outbox.recipient text NOT NULL
outbox.sent_at bigint
outbox.subject text NOT NULL
outbox.withdrawn_at bigint
outside_record CHECK ((((received_on IS NULL) = (received_by IS NULL)) AND ((received_on IS NULL) = (received_how = ''::text))))
outside_record CHECK ((((requested_on IS NULL) = (requested_by IS NULL)) AND ((requested_on IS NULL) = (requested_from = ''::text))))
outside_record CHECK ((((waived_at IS NULL) = (waived_by IS NULL)) AND ((waived_at IS NULL) = (waived_why = ''::text))))
outside_record CHECK (((length(name) >= 1) AND (length(name) <= 120)))
outside_record CHECK (((received_on IS NULL) OR (requested_on IS NULL) OR (received_on >= requested_on)))
outside_record CHECK (((received_on IS NULL) OR (waived_at IS NULL)))
outside_record CHECK ((received_how = ANY (ARRAY[''::text, 'fax'::text, 'mail'::text, 'portal'::text, 'message'::text, 'in-person'::text, 'phone'::text])))
outside_record FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
outside_record FOREIGN KEY (received_by) REFERENCES staff(id)
outside_record FOREIGN KEY (requested_by) REFERENCES staff(id)
outside_record FOREIGN KEY (waived_by) REFERENCES staff(id)
outside_record PRIMARY KEY (id)
outside_record.id bigint NOT NULL
outside_record.inquiry_id bigint NOT NULL
outside_record.item text NOT NULL
outside_record.name text NOT NULL
outside_record.received_by bigint
outside_record.received_how text NOT NULL
outside_record.received_on bigint
outside_record.requested_by bigint
outside_record.requested_from text NOT NULL
outside_record.requested_on bigint
outside_record.version bigint NOT NULL
outside_record.waived_at bigint
outside_record.waived_by bigint
outside_record.waived_why text NOT NULL
outside_record_file CHECK (((size >= 1) AND (size <= 8388608)))
outside_record_file CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'webp'::text, 'heic'::text, 'pdf'::text])))
outside_record_file FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
outside_record_file FOREIGN KEY (record_id) REFERENCES outside_record(id)
outside_record_file FOREIGN KEY (staff_id) REFERENCES staff(id)
outside_record_file PRIMARY KEY (id)
outside_record_file.at bigint NOT NULL
outside_record_file.bytes bytea NOT NULL
outside_record_file.id bigint NOT NULL
outside_record_file.inquiry_id bigint NOT NULL
outside_record_file.kind text NOT NULL
outside_record_file.record_id bigint NOT NULL
outside_record_file.size bigint NOT NULL
outside_record_file.staff_id bigint NOT NULL
payer_word CHECK ((code <> ''::text))
payer_word CHECK ((word <> ''::text))
payer_word PRIMARY KEY (code)
payer_word.code text NOT NULL
payer_word.word text NOT NULL
payment_way CHECK ((way = ANY (ARRAY['uninsured'::text, 'will-not-file'::text, 'coverage'::text])))
payment_way FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
payment_way FOREIGN KEY (staff_id) REFERENCES staff(id)
payment_way PRIMARY KEY (id)
payment_way.at bigint NOT NULL
payment_way.id bigint NOT NULL
payment_way.inquiry_id bigint NOT NULL
payment_way.staff_id bigint NOT NULL
payment_way.way text NOT NULL
person_account CHECK ((kind = ANY (ARRAY['member'::text, 'guardian'::text])))
person_account PRIMARY KEY (id)
person_account UNIQUE (email)
person_account.active bigint NOT NULL
person_account.email text
person_account.id bigint NOT NULL
person_account.kind text NOT NULL
person_account.name text NOT NULL
person_account.password text
person_account.phone text NOT NULL
person_account.version bigint NOT NULL
person_link CHECK ((expires_at > made_at))
person_link FOREIGN KEY (account_id) REFERENCES person_account(id)
person_link FOREIGN KEY (made_by) REFERENCES staff(id)
person_link PRIMARY KEY (id)
person_link UNIQUE (token_hash)
person_link.account_id bigint NOT NULL
person_link.expires_at bigint NOT NULL
person_link.form_id bigint
person_link.id bigint NOT NULL
person_link.made_at bigint NOT NULL
person_link.made_by bigint
person_link.token_hash bytea NOT NULL
person_link.used_at bigint
person_link.wrong bigint NOT NULL
person_reach FOREIGN KEY (account_id) REFERENCES person_account(id)
person_reach FOREIGN KEY (member_id) REFERENCES member(id)
person_reach PRIMARY KEY (account_id, member_id)
person_reach.account_id bigint NOT NULL
person_reach.member_id bigint NOT NULL
person_reach.parts text NOT NULL
person_reach.reason text NOT NULL
person_reach.relationship text NOT NULL
person_sign_in FOREIGN KEY (account_id) REFERENCES person_account(id)
person_sign_in PRIMARY KEY (id)
person_sign_in UNIQUE (token_hash)
person_sign_in.account_id bigint NOT NULL
person_sign_in.csrf text NOT NULL
person_sign_in.device text NOT NULL
person_sign_in.ended_at bigint
person_sign_in.id bigint NOT NULL
person_sign_in.only_form bigint
person_sign_in.origin text NOT NULL
person_sign_in.seen_at bigint NOT NULL
person_sign_in.started_at bigint NOT NULL
person_sign_in.token_hash bytea NOT NULL
phone_screen FOREIGN KEY (finished_by) REFERENCES staff(id)
phone_screen FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
phone_screen FOREIGN KEY (saved_by) REFERENCES staff(id)
phone_screen PRIMARY KEY (inquiry_id)
phone_screen.answers text NOT NULL
phone_screen.finished_at bigint
phone_screen.finished_by bigint
phone_screen.inquiry_id bigint NOT NULL
phone_screen.saved_at bigint
phone_screen.saved_by bigint
phone_screen.template text NOT NULL
phone_screen.version bigint NOT NULL
placement CHECK ((ends_on >= starts_on))
placement FOREIGN KEY (episode_id) REFERENCES episode(id)
placement FOREIGN KEY (member_id) REFERENCES member(id)
placement FOREIGN KEY (programme_id) REFERENCES programme(id)
placement PRIMARY KEY (id)
placement.ends_on bigint NOT NULL
placement.episode_id bigint NOT NULL
placement.id bigint NOT NULL
placement.member_id bigint NOT NULL
placement.programme_id bigint NOT NULL
placement.starts_on bigint NOT NULL
presence CHECK ((left_at > arrived_at))
presence FOREIGN KEY (session_id, member_id) REFERENCES roster_place(session_id, member_id)
presence PRIMARY KEY (session_id, member_id, arrived_at)
presence.arrived_at bigint NOT NULL
presence.left_at bigint
presence.member_id bigint NOT NULL
presence.session_id bigint NOT NULL
programme CHECK ((focus = ANY (ARRAY['mental-health'::text, 'substance-use'::text])))
programme CHECK ((level = ANY (ARRAY['iop'::text, 'php'::text])))
programme CHECK ((population = ANY (ARRAY['adult'::text, 'adolescent'::text])))
programme FOREIGN KEY (site_id) REFERENCES site(id)
programme PRIMARY KEY (id)
programme UNIQUE (external)
programme UNIQUE (name)
programme.external text
programme.focus text NOT NULL
programme.id bigint NOT NULL
programme.level text NOT NULL
programme.name text NOT NULL
programme.pack text NOT NULL
programme.population text NOT NULL
programme.site_id bigint NOT NULL
programme.version bigint NOT NULL
programme_profile CHECK (((length(slug) >= 2) AND (length(slug) <= 60)))
programme_profile CHECK ((version > 0))
programme_profile FOREIGN KEY (author) REFERENCES staff(id)
programme_profile FOREIGN KEY (programme_id) REFERENCES programme(id)
programme_profile PRIMARY KEY (programme_id)
programme_profile UNIQUE (slug)
programme_profile.author bigint
programme_profile.programme_id bigint NOT NULL
programme_profile.shown_id bigint
programme_profile.slug text NOT NULL
programme_profile.updated_at bigint NOT NULL
programme_profile.version bigint NOT NULL
programme_profile.words text NOT NULL
programme_rule FOREIGN KEY (programme_id) REFERENCES programme(id)
programme_rule PRIMARY KEY (programme_id, rule)
programme_rule.adopted_on bigint NOT NULL
programme_rule.programme_id bigint NOT NULL
programme_rule.rule text NOT NULL
published_profile CHECK ((number > 0))
published_profile FOREIGN KEY (programme_id) REFERENCES programme_profile(programme_id)
published_profile FOREIGN KEY (published_by) REFERENCES staff(id)
published_profile PRIMARY KEY (id)
published_profile UNIQUE (programme_id, number)
published_profile.id bigint NOT NULL
published_profile.number bigint NOT NULL
published_profile.programme_id bigint NOT NULL
published_profile.published_at bigint NOT NULL
published_profile.published_by bigint
published_profile.words text NOT NULL
record_list CHECK ((path <> ''::text))
record_list FOREIGN KEY (chosen_by) REFERENCES staff(id)
record_list FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
record_list PRIMARY KEY (inquiry_id)
record_list.chosen_at bigint NOT NULL
record_list.chosen_by bigint NOT NULL
record_list.inquiry_id bigint NOT NULL
record_list.path text NOT NULL
recovery_code FOREIGN KEY (staff_id) REFERENCES staff(id)
recovery_code PRIMARY KEY (staff_id, hash)
recovery_code.hash bytea NOT NULL
recovery_code.staff_id bigint NOT NULL
recovery_code.used_at bigint
refer_out_letter CHECK ((((signed_at IS NULL) = (signed_by IS NULL)) AND ((signed_at IS NULL) = (signed_as IS NULL))))
refer_out_letter CHECK ((number > 0))
refer_out_letter CHECK ((version > 0))
refer_out_letter FOREIGN KEY (author) REFERENCES staff(id)
refer_out_letter FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
refer_out_letter FOREIGN KEY (signed_by) REFERENCES staff(id)
refer_out_letter PRIMARY KEY (id)
refer_out_letter UNIQUE (inquiry_id, number)
refer_out_letter.author bigint NOT NULL
refer_out_letter.id bigint NOT NULL
refer_out_letter.inquiry_id bigint NOT NULL
refer_out_letter.lines text NOT NULL
refer_out_letter.number bigint NOT NULL
refer_out_letter.signed_as text
refer_out_letter.signed_at bigint
refer_out_letter.signed_by bigint
refer_out_letter.updated_at bigint NOT NULL
refer_out_letter.version bigint NOT NULL
refer_out_letter.words text NOT NULL
referral_source CHECK (((length(name) >= 1) AND (length(name) <= 120)))
referral_source CHECK ((kind = ANY (ARRAY['hospital'::text, 'outpatient'::text, 'paediatrics'::text, 'school'::text, 'court'::text, 'employer'::text, 'payer'::text, 'person'::text, 'web'::text, 'other'::text])))
referral_source PRIMARY KEY (id)
referral_source UNIQUE (name)
referral_source.active bigint NOT NULL
referral_source.email text NOT NULL
referral_source.id bigint NOT NULL
referral_source.kind text NOT NULL
referral_source.name text NOT NULL
referral_source.phone text NOT NULL
roster_place CHECK ((absence = ANY (ARRAY['excused'::text, 'not-excused'::text, 'unknown'::text])))
roster_place FOREIGN KEY (member_id) REFERENCES member(id)
roster_place FOREIGN KEY (session_id) REFERENCES group_session(id)
roster_place PRIMARY KEY (session_id, member_id)
roster_place.absence text
roster_place.counted bigint NOT NULL
roster_place.day bigint NOT NULL
roster_place.lost bigint NOT NULL
roster_place.member_id bigint NOT NULL
roster_place.on_plan bigint NOT NULL
roster_place.planned bigint NOT NULL
roster_place.session_id bigint NOT NULL
roster_place.version bigint NOT NULL
roster_place.week bigint NOT NULL
rule PRIMARY KEY (id)
rule UNIQUE (identifier)
rule.citation text NOT NULL
rule.confidence text NOT NULL
rule.explanation text NOT NULL
rule.id bigint NOT NULL
rule.identifier text NOT NULL
rule.title text NOT NULL
safety_plan CHECK ((((agreed_at IS NULL) = (agreed_by IS NULL)) AND ((agreed_at IS NULL) = (agreed_as IS NULL)) AND ((agreed_at IS NULL) = (agreed_how IS NULL))))
safety_plan CHECK ((agreed_how = ANY (ARRAY['in-the-room'::text, 'by-video'::text, 'by-phone'::text])))
safety_plan CHECK ((number > 0))
safety_plan CHECK ((version > 0))
safety_plan FOREIGN KEY (agreed_by) REFERENCES staff(id)
safety_plan FOREIGN KEY (author) REFERENCES staff(id)
safety_plan FOREIGN KEY (member_id) REFERENCES member(id)
safety_plan PRIMARY KEY (id)
safety_plan UNIQUE (member_id, number)
safety_plan.agreed_as text
safety_plan.agreed_at bigint
safety_plan.agreed_by bigint
safety_plan.agreed_how text
safety_plan.author bigint NOT NULL
safety_plan.id bigint NOT NULL
safety_plan.member_id bigint NOT NULL
safety_plan.number bigint NOT NULL
safety_plan.updated_at bigint NOT NULL
safety_plan.version bigint NOT NULL
safety_plan.words text NOT NULL
safety_plan_alarm FOREIGN KEY (item_id) REFERENCES inbox_item(id)
safety_plan_alarm FOREIGN KEY (member_id) REFERENCES member(id)
safety_plan_alarm FOREIGN KEY (plan_id) REFERENCES safety_plan(id)
safety_plan_alarm PRIMARY KEY (id)
safety_plan_alarm.at bigint NOT NULL
safety_plan_alarm.due_on bigint NOT NULL
safety_plan_alarm.id bigint NOT NULL
safety_plan_alarm.item_id bigint NOT NULL
safety_plan_alarm.member_id bigint NOT NULL
safety_plan_alarm.plan_id bigint NOT NULL
safety_plan_review CHECK ((reason = ANY (ARRAY['agreed'::text, 'risk-changed'::text, 'still-right'::text])))
safety_plan_review FOREIGN KEY (member_id) REFERENCES member(id)
safety_plan_review FOREIGN KEY (plan_id) REFERENCES safety_plan(id)
safety_plan_review FOREIGN KEY (staff_id) REFERENCES staff(id)
safety_plan_review PRIMARY KEY (id)
safety_plan_review.at bigint NOT NULL
safety_plan_review.due_on bigint NOT NULL
safety_plan_review.id bigint NOT NULL
safety_plan_review.member_id bigint NOT NULL
safety_plan_review.plan_id bigint NOT NULL
safety_plan_review.reason text NOT NULL
safety_plan_review.staff_id bigint NOT NULL
safety_plan_share CHECK ((how = ANY (ARRAY['paper'::text, 'read-together'::text, 'own-page'::text, 'sent'::text])))
safety_plan_share CHECK ((shared_with <> ''::text))
safety_plan_share FOREIGN KEY (member_id) REFERENCES member(id)
safety_plan_share FOREIGN KEY (plan_id) REFERENCES safety_plan(id)
safety_plan_share FOREIGN KEY (staff_id) REFERENCES staff(id)
safety_plan_share PRIMARY KEY (id)
safety_plan_share.at bigint NOT NULL
safety_plan_share.how text NOT NULL
safety_plan_share.id bigint NOT NULL
safety_plan_share.member_id bigint NOT NULL
safety_plan_share.plan_id bigint NOT NULL
safety_plan_share.shared_with text NOT NULL
safety_plan_share.staff_id bigint NOT NULL
score_correction CHECK ((reason <> ''::text))
score_correction FOREIGN KEY (form_id) REFERENCES entered_score(form_id)
score_correction FOREIGN KEY (staff_id) REFERENCES staff(id)
score_correction PRIMARY KEY (form_id)
score_correction.at bigint NOT NULL
score_correction.form_id bigint NOT NULL
score_correction.reason text NOT NULL
score_correction.staff_id bigint NOT NULL
seat_offer CHECK ((expires_at > offered_at))
seat_offer CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text, 'used'::text])))
seat_offer FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
seat_offer FOREIGN KEY (offered_by) REFERENCES staff(id)
seat_offer FOREIGN KEY (programme_id) REFERENCES programme(id)
seat_offer FOREIGN KEY (settled_by) REFERENCES staff(id)
seat_offer PRIMARY KEY (id)
seat_offer.expires_at bigint NOT NULL
seat_offer.id bigint NOT NULL
seat_offer.inquiry_id bigint NOT NULL
seat_offer.offered_at bigint NOT NULL
seat_offer.offered_by bigint NOT NULL
seat_offer.programme_id bigint NOT NULL
seat_offer.settled_at bigint
seat_offer.settled_by bigint
seat_offer.starts_on bigint NOT NULL
seat_offer.state text NOT NULL
session_block CHECK ((ends_at > starts_at))
session_block FOREIGN KEY (session_id) REFERENCES group_session(id)
session_block PRIMARY KEY (session_id, ordinal)
session_block.ends_at bigint NOT NULL
session_block.kind text NOT NULL
session_block.ordinal bigint NOT NULL
session_block.session_id bigint NOT NULL
session_block.starts_at bigint NOT NULL
session_facilitator FOREIGN KEY (instead_of) REFERENCES staff(id)
session_facilitator FOREIGN KEY (session_id) REFERENCES group_session(id)
session_facilitator FOREIGN KEY (staff_id) REFERENCES staff(id)
session_facilitator PRIMARY KEY (session_id, staff_id)
session_facilitator.instead_of bigint
session_facilitator.session_id bigint NOT NULL
session_facilitator.staff_id bigint NOT NULL
setting PRIMARY KEY (name)
setting.name text NOT NULL
setting.value text NOT NULL
sign_in FOREIGN KEY (handed_guardian) REFERENCES inquiry_contact(id)
sign_in FOREIGN KEY (handed_inquiry) REFERENCES inquiry(id)
sign_in FOREIGN KEY (staff_id) REFERENCES staff(id)
sign_in PRIMARY KEY (id)
sign_in UNIQUE (token_hash)
sign_in.complete bigint NOT NULL
sign_in.csrf text NOT NULL
sign_in.device text NOT NULL
sign_in.ended_at bigint
sign_in.handed_guardian bigint
sign_in.handed_inquiry bigint
sign_in.id bigint NOT NULL
sign_in.origin text NOT NULL
sign_in.seen_at bigint NOT NULL
sign_in.staff_id bigint NOT NULL
sign_in.started_at bigint NOT NULL
sign_in.token_hash bytea NOT NULL
sign_in_failure PRIMARY KEY (id)
sign_in_failure.account text NOT NULL
sign_in_failure.at bigint NOT NULL
sign_in_failure.id bigint NOT NULL
sign_in_failure.origin text NOT NULL
signature_withdrawal CHECK (((length(by_whom) >= 1) AND (length(by_whom) <= 120)))
signature_withdrawal FOREIGN KEY (signed_id) REFERENCES signed_document(id)
signature_withdrawal FOREIGN KEY (staff_id) REFERENCES staff(id)
signature_withdrawal PRIMARY KEY (signed_id)
signature_withdrawal.at bigint NOT NULL
signature_withdrawal.by_whom text NOT NULL
signature_withdrawal.signed_id bigint NOT NULL
signature_withdrawal.staff_id bigint NOT NULL
signature_withdrawal.words text NOT NULL
signed_document CHECK (((length(name) >= 1) AND (length(name) <= 120)))
signed_document CHECK (((way = 'drawn'::text) = (drawing <> ''::text)))
signed_document CHECK ((because <> ''::text))
signed_document CHECK ((way = ANY (ARRAY['typed'::text, 'drawn'::text])))
signed_document FOREIGN KEY (contact_id) REFERENCES inquiry_contact(id)
signed_document FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
signed_document FOREIGN KEY (staff_id) REFERENCES staff(id)
signed_document PRIMARY KEY (id)
signed_document.because text NOT NULL
signed_document.contact_id bigint
signed_document.device text NOT NULL
signed_document.document text NOT NULL
signed_document.drawing text NOT NULL
signed_document.hash bytea NOT NULL
signed_document.id bigint NOT NULL
signed_document.inquiry_id bigint NOT NULL
signed_document.name text NOT NULL
signed_document.number bigint NOT NULL
signed_document.origin text NOT NULL
signed_document.shown text NOT NULL
signed_document.signed_at bigint NOT NULL
signed_document.staff_id bigint NOT NULL
signed_document.title text NOT NULL
signed_document.way text NOT NULL
site PRIMARY KEY (id)
site UNIQUE (name)
site.id bigint NOT NULL
site.name text NOT NULL
site.state text NOT NULL
site.zone text NOT NULL
site_clocks CHECK (((crisis_first >= 1) AND (crisis_first <= 240)))
site_clocks CHECK (((crisis_next >= 1) AND (crisis_next <= 1440)))
site_clocks CHECK (((evaluation_days >= 0) AND (evaluation_days <= 90)))
site_clocks CHECK (((length(source) >= 10) AND (length(source) <= 500)))
site_clocks CHECK (((plan_days >= 0) AND (plan_days <= 90)))
site_clocks CHECK (((priority_runs = 'staffed'::text) OR ((priority_runs = 'always'::text) AND (urgent_runs = 'always'::text))))
site_clocks CHECK (((standard_first >= priority_first) AND (standard_first <= 10080)))
site_clocks CHECK (((standard_next >= priority_next) AND (standard_next <= 10080)))
site_clocks CHECK (((standard_runs = 'staffed'::text) OR ((standard_runs = 'always'::text) AND (priority_runs = 'always'::text))))
site_clocks CHECK (((usual_weeks >= 1) AND (usual_weeks <= 52)))
site_clocks CHECK ((number > 0))
site_clocks CHECK ((priority_first >= urgent_first))
site_clocks CHECK ((priority_next >= urgent_next))
site_clocks CHECK ((urgent_first >= crisis_first))
site_clocks CHECK ((urgent_next >= crisis_next))
site_clocks CHECK ((urgent_runs = ANY (ARRAY['always'::text, 'staffed'::text])))
site_clocks FOREIGN KEY (set_by) REFERENCES staff(id)
site_clocks FOREIGN KEY (site_id) REFERENCES site(id)
site_clocks PRIMARY KEY (id)
site_clocks UNIQUE (site_id, number)
site_clocks.crisis_first bigint NOT NULL
site_clocks.crisis_next bigint NOT NULL
site_clocks.evaluation_days bigint NOT NULL
site_clocks.id bigint NOT NULL
site_clocks.number bigint NOT NULL
site_clocks.plan_days bigint NOT NULL
site_clocks.priority_first bigint NOT NULL
site_clocks.priority_next bigint NOT NULL
site_clocks.priority_runs text NOT NULL
site_clocks.set_at bigint NOT NULL
site_clocks.set_by bigint NOT NULL
site_clocks.site_id bigint NOT NULL
site_clocks.source text NOT NULL
site_clocks.standard_first bigint NOT NULL
site_clocks.standard_next bigint NOT NULL
site_clocks.standard_runs text NOT NULL
site_clocks.starts_on bigint NOT NULL
site_clocks.urgent_first bigint NOT NULL
site_clocks.urgent_next bigint NOT NULL
site_clocks.urgent_runs text NOT NULL
site_clocks.usual_weeks bigint NOT NULL
sliding_scale FOREIGN KEY (site_id) REFERENCES site(id)
sliding_scale FOREIGN KEY (staff_id) REFERENCES staff(id)
sliding_scale PRIMARY KEY (id)
sliding_scale.at bigint NOT NULL
sliding_scale.id bigint NOT NULL
sliding_scale.scale text NOT NULL
sliding_scale.site_id bigint NOT NULL
sliding_scale.staff_id bigint
staff FOREIGN KEY (supervisor_id) REFERENCES staff(id)
staff PRIMARY KEY (id)
staff UNIQUE (account)
staff UNIQUE (external)
staff.account text NOT NULL
staff.active bigint NOT NULL
staff.credential text NOT NULL
staff.external text
staff.id bigint NOT NULL
staff.name text NOT NULL
staff.password text NOT NULL
staff.role text NOT NULL
staff.supervisor_id bigint
staff.two_step_key bytea
staff.two_step_last bigint NOT NULL
staff.two_step_on bigint NOT NULL
staff.version bigint NOT NULL
staff_programme FOREIGN KEY (programme_id) REFERENCES programme(id)
staff_programme FOREIGN KEY (staff_id) REFERENCES staff(id)
staff_programme PRIMARY KEY (staff_id, programme_id)
staff_programme.programme_id bigint NOT NULL
staff_programme.staff_id bigint NOT NULL
staff_task CHECK (((closed_at = '253402300799'::bigint) = (outcome IS NULL)))
staff_task CHECK (((length(title) >= 1) AND (length(title) <= 200)))
staff_task CHECK ((data_class = ANY (ARRAY['general'::text, 'mental-health'::text, 'substance-use'::text, 'psychotherapy-note'::text])))
staff_task CHECK ((outcome = ANY (ARRAY['done'::text, 'dropped'::text])))
staff_task FOREIGN KEY (closed_by) REFERENCES staff(id)
staff_task FOREIGN KEY (handed_by) REFERENCES staff(id)
staff_task FOREIGN KEY (inquiry_id) REFERENCES inquiry(id)
staff_task FOREIGN KEY (made_by) REFERENCES staff(id)
staff_task FOREIGN KEY (member_id) REFERENCES member(id)
staff_task FOREIGN KEY (programme_id) REFERENCES programme(id)
staff_task FOREIGN KEY (site_id) REFERENCES site(id)
staff_task FOREIGN KEY (staff_id) REFERENCES staff(id)
staff_task PRIMARY KEY (id)
staff_task.closed_at bigint NOT NULL
staff_task.closed_by bigint
staff_task.data_class text NOT NULL
staff_task.due_at bigint NOT NULL
staff_task.escalates_at bigint
staff_task.handed_by bigint
staff_task.handed_note text NOT NULL
staff_task.id bigint NOT NULL
staff_task.inquiry_id bigint
staff_task.kind text NOT NULL
staff_task.made_at bigint NOT NULL
staff_task.made_by bigint
staff_task.member_id bigint
staff_task.note text NOT NULL
staff_task.origin text NOT NULL
staff_task.outcome text
staff_task.programme_id bigint
staff_task.role text NOT NULL
staff_task.site_id bigint NOT NULL
staff_task.staff_id bigint
staff_task.title text NOT NULL
staff_task.told text
staff_task.version bigint NOT NULL
staffed_hours CHECK (((closes > opens) AND (closes <= 1440)))
staffed_hours CHECK (((opens >= 0) AND (opens <= 1439)))
staffed_hours CHECK (((weekday >= 1) AND (weekday <= 7)))
staffed_hours FOREIGN KEY (programme_id) REFERENCES programme(id)
staffed_hours PRIMARY KEY (programme_id, weekday)
staffed_hours.closes bigint NOT NULL
staffed_hours.opens bigint NOT NULL
staffed_hours.programme_id bigint NOT NULL
staffed_hours.weekday bigint NOT NULL
tamper_attempt.at bigint NOT NULL
tamper_attempt.change text NOT NULL
tamper_attempt.relation text NOT NULL
tamper_attempt.row_key text NOT NULL
text_agreement CHECK (((number ~~ '+%'::text) AND ((length(number) >= 9) AND (length(number) <= 16))))
text_agreement CHECK ((ended_at >= noted_at))
text_agreement CHECK ((instead = ANY (ARRAY[(0)::bigint, (1)::bigint])))
text_agreement FOREIGN KEY (account_id) REFERENCES person_account(id)
text_agreement FOREIGN KEY (ended_by) REFERENCES staff(id)
text_agreement FOREIGN KEY (noted_by) REFERENCES staff(id)
text_agreement PRIMARY KEY (id)
text_agreement.account_id bigint NOT NULL
text_agreement.agreed_on bigint NOT NULL
text_agreement.ended_at bigint
text_agreement.ended_by bigint
text_agreement.id bigint NOT NULL
text_agreement.instead bigint NOT NULL
text_agreement.noted_at bigint NOT NULL
text_agreement.noted_by bigint
text_agreement.number text NOT NULL
text_agreement.reason text NOT NULL
therapy_group CHECK ((most > 0))
therapy_group FOREIGN KEY (programme_id) REFERENCES programme(id)
therapy_group PRIMARY KEY (id)
therapy_group UNIQUE (external)
therapy_group.external text
therapy_group.id bigint NOT NULL
therapy_group.kind text NOT NULL
therapy_group.most bigint NOT NULL
therapy_group.name text NOT NULL
therapy_group.place text NOT NULL
therapy_group.programme_id bigint NOT NULL
therapy_group.version bigint NOT NULL
therapy_group.virtual bigint NOT NULL
video_room CHECK (((length(address) >= 12) AND (length(address) <= 500)))
video_room FOREIGN KEY (group_id) REFERENCES therapy_group(id)
video_room FOREIGN KEY (set_by) REFERENCES staff(id)
video_room PRIMARY KEY (group_id)
video_room.address text NOT NULL
video_room.group_id bigint NOT NULL
video_room.set_at bigint NOT NULL
video_room.set_by bigint
week_slot CHECK (((starts >= 0) AND (starts <= 1439)))
week_slot CHECK (((weekday >= 1) AND (weekday <= 7)))
week_slot CHECK ((ends_on >= starts_on))
week_slot FOREIGN KEY (group_id) REFERENCES therapy_group(id)
week_slot PRIMARY KEY (id)
week_slot.ends_on bigint
week_slot.group_id bigint NOT NULL
week_slot.id bigint NOT NULL
week_slot.starts bigint NOT NULL
week_slot.starts_on bigint NOT NULL
week_slot.weekday bigint NOT NULL
week_slot_block CHECK ((minutes > 0))
week_slot_block FOREIGN KEY (slot_id) REFERENCES week_slot(id)
week_slot_block PRIMARY KEY (slot_id, ordinal)
week_slot_block.kind text NOT NULL
week_slot_block.minutes bigint NOT NULL
week_slot_block.ordinal bigint NOT NULL
week_slot_block.slot_id bigint NOT NULL
