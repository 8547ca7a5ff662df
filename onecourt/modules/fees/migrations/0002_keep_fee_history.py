from django.db import migrations

KEEP = """
CREATE FUNCTION fee_assessment_is_replaced_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
       OR OLD.replaced_at IS NOT NULL
       OR (to_jsonb(NEW) - 'replaced_at') IS DISTINCT FROM (to_jsonb(OLD) - 'replaced_at') THEN
        RAISE EXCEPTION 'a fee assessment is replaced by a new one, never changed or removed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER fee_assessment_kept BEFORE UPDATE OR DELETE ON fees_feeassessment
FOR EACH ROW EXECUTE FUNCTION fee_assessment_is_replaced_only();
"""
RELEASE = """
DROP TRIGGER fee_assessment_kept ON fees_feeassessment;
DROP FUNCTION fee_assessment_is_replaced_only();
"""


class Migration(migrations.Migration):
    dependencies = [("fees", "0001_case_fees")]
    operations = [migrations.RunSQL(KEEP, RELEASE)]
