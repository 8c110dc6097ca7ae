import { refuse } from '../../../sandbox/refusals';

/** What egov-hrms says about a request; the code is the name with `ERR_HRMS_` before it, spelling as shipped. */
const TEXTS = {
  USER_EXIST_MOB: 'User already exists for the entered mobile number. Use a different mobile number to proceed.',
  USER_EXIST_USERNAME: 'User already exists for the entered user name.',
  INVALID_MOB_NO: 'Invalid mobile number entered.',
  // The text of another one, as shipped.
  MISSING_ROLES: 'Invalid mobile number entered.',
  INVALID_ROLE: 'Invalid role assigned to the employee.',
  INVALID_EMP_TYPE: 'Invalid employee type entered.',
  INVALID_DATE_OF_APPOINTMENT: 'Invalid employee date of appointment entered by the user.',
  INVALID_DATE_OF_APPOINTMENT_DOB: 'Employee date of appointment can not be before date of birth.',
  INVALID_DOB: 'Invalid date of birth entered.',
  INVALID_CURRENT_ASSGN: 'There should be exactly one current assignment for the employee.',
  OVERLAPPING_ASSGN: 'There should not be overlapping period of assignments for the employee.',
  OVERLAPPING_ASSGN_CURRENT: 'Period of assignements of employee should not be after  current assignment.',
  INVALID_DEPT: 'Invalid department of employee entered.',
  INVALID_DESG: 'Invalid designation of employee.',
  INVALID_ASSIGNMENT_PERIOD: 'Invalid period of assignment (From date - To date).',
  INVALID_ASSIGNMENT_CURRENT_TO_DATE: 'To Date field should be blank for current assignment of the employee.',
  INVALID_ASSIGNMENT_NOT_CURRENT_TO_DATE:
    'To date field should not be blank for non current assignment of the employee.',
  INVALID_ASSIGNMENT_DATES: 'Employee period of assignment (From Date or To date) can not be before date of birth.',
  INVALID_ASSIGNMENT_DATES_APPOINTMENT:
    'Employee period of assignment (From Date or To date) can not be before date of appointment.',
  OVERLAPPING_SERVICEHISTORY_CURRENT: 'Period of service details of employee should not be after  current assignment!',
  INVALID_SERVICE_STATUS: 'Service stataus of employee is invalid.',
  INVALID_SERVICE_PERIOD: 'Service period (From date or To date) of employee is invalid.',
  INVALID_SERVICE_DATES: 'Employee service period (From date or To date) can not be before date of birth.',
  INVALID_SERVICE_CURRENT_TO_DATE: 'To Date of service period should be blank for currently working employees.',
  INVALID_SERVICE_NOT_CURRENT_TO_DATE:
    'To Date of service period should not be blank for currently non working employees.',
  INVALID_SERVICE_ASSGN: 'There should be maximum one currently working service for the employee.',
  INVALID_QUALIFICATION: 'Qualification of the employee is invalid.',
  INVALID_EDUCATIONAL_STREAM: 'Education stream of the employee is invalid.',
  INVALID_EDUCATIONAL_PASSING_YEAR: 'Education year of passing of the employee can not be before date of birth.',
  INVALID_DEPARTMENTAL_TEST: 'Departmental evaluation test of the employee is invalid.',
  INVALID_DEPARTMENTAL_TEST_PASSING_YEAR:
    'Departmental evaluation test passing  year of the employee can not be before date of birth.',
  INVALID_JURISDICTION_HEIRARCHY: 'Jurisiction hierarchy value is invalid.',
  INVALID_BOUNDARY_TYPE_HEIRARCHY: 'Jurisiction boundary type value is invalid.',
  INVALID_JURISDICTION_BOUNDARY: 'Jurisiction boundary value is invalid.',
  INVALID_JURISDICTION_ACTIIEV_NULL: 'Jurisiction should have atleast 1 active data',
  INVALID_DEACT_REASON: 'Employee deactivation reason is invalid.',
  UPDATE_DEACT_DETAILS_INCORRECT_EFFECTIVEFROM: 'Employee deactivation effective date should be current date only.',
  UPDATE_REACT_DETAILS_INCORRECT_EFFECTIVEFROM:
    'Employee reactivation effective date should be between deactivation date and current date.',
  BULK_CREATE_DUPLICATE_MOBILE: 'Bulk request has duplicate mobile number ',
  BULK_CREATE_DUPLICATE_EMPCODE: 'Bulk request has duplicate employee code ',
  GENERATE_ID_ERROR: 'Unable to create ids ',
  USER_CREATION_FAILED: 'User creation failed at the user service.',
  USER_UPDATION_FAILED: 'User updation failed at the user service.',
  UPDATE_NULL_ID: 'Employee ID in an update request should not be null.',
  UPDATE_NULL: 'Employee Code in an update request should not be null.',
  UPDATE_NULL_UUID: 'Employee UUID in an update request should not be null.',
  UPDATE_EMPLOYEE_NOT_EXIST_CODE: 'No employee found for given UUID.',
  UPDATE_EMPLOYEE_CODE_CHANGE: 'Employee code can not be changed in an update request.',
  UPDATE_EXISTING_MOBNO: 'User exist for given mobile no',
  UPDATE_JURISDICTION_INCOSISTENT: inconsistent('Jurisdiction'),
  UPDATE_ASSIGNEMENT_INCOSISTENT: inconsistent('Assignment'),
  UPDATE_SERVICE_HISTORY_INCOSISTENT: inconsistent('Service history'),
  UPDATE_EDUCATION_INCOSISTENT: inconsistent('Education'),
  UPDATE_TESTS_INCOSISTENT: inconsistent('Employee evaluation test'),
  UPDATE_DOCUMENT_INCOSISTENT: inconsistent('Employee document'),
  UPDATE_DEACT_DETAILS_INCOSISTENT: inconsistent('Employee deactivation'),
  INVALID_SEARCH_REQ: 'Open search is disabled for this user.',
  INVALID_SEARCH_AOD:
    'Along with as on date, atleast one department and designation need to be passed as search criteria.',
  INVALID_SEARCH_ROLES: 'For search based on roles, passing of tenant id is mandatory.',
  INVALID_SEARCH_USER: 'For search based on phone number and name, passing of tenant id is mandatory.',
  INVALID_SEARCH_CITIZEN: 'Citizen are not allowed to access employee search with Ids.',
  COUNT_EMP: 'Please provide tenantid to get count of the employee',
};
export type HrmsProblem = keyof typeof TEXTS;

function inconsistent(what: string): string {
  return `${what} data in an update request should contain all previously entered data.`;
}

/** All problems of a request, each once. */
export function refuseAll(problems: HrmsProblem[]) {
  return refuse([...new Set(problems)].map((problem) => ({ code: `ERR_HRMS_${problem}`, message: TEXTS[problem] })));
}

/** Ends the call where there are problems. */
export function checkNone(problems: HrmsProblem[]): void {
  if (problems.length > 0) throw refuseAll(problems);
}
